//! A learner leaves Mahara, with the faults that were met in real files.

use countersign::interchange::{Choices, ReadAs, Source};

use crate::bring_files::{from, look, photograph};
use crate::bring_hostile::zipped;
use crate::people::amina;

/// A portfolio as Mahara writes one, with the faults that were met in real ones.
const MAHARA: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:leap2="http://terms.leapspecs.org/" xmlns:categories="http://wiki.leapspecs.org/2A/categories/"
 xmlns:portfolio="http://mahara.example/export/leap/3/1/" xmlns:mahara="http://wiki.mahara.org/Developer_Area/Import%2F%2FExport/LEAP_Extensions#">
 <leap2:version>http://www.leapspecs.org/2010-07/2A/</leap2:version>
 <id>http://mahara.example/export/3/1</id><title>Export</title><updated>2026-03-01T10:00:00+00:00</updated>
 <entry><title>Amina</title><id>portfolio:person1</id><rdf:type rdf:resource="leap2:person"/><content/></entry>
 <entry><title>First day on the ward</title><id>portfolio:artefact7</id><published>2025-10-02T09:00:00+01:00</published>
  <updated>2025-10-03T09:00:00+01:00</updated>
  <content type="html">&lt;p&gt;I walked &amp;amp; talked.&lt;/p&gt;&lt;p&gt;Then I wrote it up.&lt;/p&gt;</content>
  <rdf:type rdf:resource="leap2:entry"/><mahara:artefactplugin mahara:type="blogpost" mahara:plugin="blog"/>
  <link rel="related" href="portfolio:artefact42"/></entry>
 <entry><title>My page about lifting</title><id>portfolio:view3</id><updated>2025-11-05T09:00:00+00:00</updated>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Lifting</h2><p>I used the <b>hoist</b>.</p></div></content>
  <rdf:type rdf:resource="leap2:selection"/><category term="Web Page" scheme="categories:selection_type#"/>
  <mahara:view mahara:type="portfolio" mahara:layout="2"/>
  <link rel="leap2:has_part" href="portfolio:artefact9"/><link rel="leap2:has_part" href="portfolio:artefact10"/></entry>
 <entry><title>hoist photo.jpg</title><id>portfolio:artefact9</id><updated>2025-11-05T09:00:00+00:00</updated>
  <content type="text"/><rdf:type rdf:resource="leap2:resource"/>
  <link rel="enclosure" href="export_info/files/hoist%20photo.jpg"/></entry>
 <entry><title>gone.pdf</title><id>portfolio:artefact10</id><updated>2025-11-05T09:00:00+00:00</updated>
  <content type="text"/><rdf:type rdf:resource="leap2:resource"/><link rel="enclosure" href="export_info/files/gone.pdf"/></entry>
 <entry><title>Alone.txt</title><id>portfolio:artefact11</id><updated>2025-11-06T09:00:00+00:00</updated>
  <content type="text">A file of its own</content><rdf:type rdf:resource="leap2:resource"/>
  <link rel="enclosure" href="export_info/files/Alone file.txt"/></entry>
 <entry><title>First aid</title><id>portfolio:artefact12</id><updated>2025-11-06T09:00:00+00:00</updated>
  <content type="text">St John</content><rdf:type rdf:resource="leap2:achievement"/>
  <leap2:date leap2:point="end">"2024-05-06"</leap2:date></entry>
 <entry><title>Placement</title><id>portfolio:artefact13</id><published>2025-09-01T09:00:00Z</published>
  <content type="text">Six weeks</content><rdf:type rdf:resource="leap2:activity"/>
  <leap2:date leap2:point="start" leap2:label="31.06.2002"/></entry>
 <entry><title>Nice</title><id>portfolio:artefact14</id><updated>2025-11-06T09:00:00+00:00</updated><content type="text">x</content>
  <rdf:type rdf:resource="leap2:entry"/><mahara:artefactplugin mahara:type="comment" mahara:plugin="comment"/></entry>
 <entry><title>Dashboard</title><id>portfolio:view1</id><updated>2025-11-06T09:00:00+00:00</updated><content type="text"/>
  <rdf:type rdf:resource="leap2:selection"/><mahara:view mahara:type="dashboard"/></entry>
</feed>"#;

fn mahara(feed: &str) -> Vec<u8> {
    zipped(&[
        ("leap2a.xml", feed.as_bytes()),
        ("export_info/files/hoist photo.jpg", &photograph(5)),
        ("export_info/files/Alone file.txt", b"A file"),
    ])
}

#[test]
fn a_learner_leaves_mahara() {
    let mut amina = amina();
    let source = from("mahara-export.zip", mahara(MAHARA));
    let told = look(&amina, &source, &Choices::default());
    assert_eq!(told.reader, ReadAs::Leap2a);
    let titles: Vec<(&str, &str)> =
        told.entries.iter().map(|one| (one.what.as_str(), one.title.as_str())).collect();
    assert_eq!(
        titles,
        [
            ("evidence", "First day on the ward"),
            ("evidence", "My page about lifting"),
            ("evidence", "Alone.txt"),
            ("qualification", "First aid"),
            ("evidence", "Placement"),
        ]
    );
    for what in [
        "About you",
        "Comments",
        "Lists of pages, and pages about you",
        "Files that are named and are not there",
    ] {
        assert_eq!(told.left_out.get(what), Some(&1), "{what}: {:?}", told.left_out);
    }
    amina.portfolio.bring(&source, &Choices::default()).unwrap();
    let of = |title: &str| {
        let list = amina.portfolio.evidence_list("").unwrap();
        let id = &list.items.iter().find(|one| one.title == title).unwrap().id;
        amina.portfolio.evidence(id).unwrap()
    };
    let first = of("First day on the ward");
    assert_eq!(first.text, "I walked & talked.\n\nThen I wrote it up.");
    assert_eq!(first.summary.happened_on.to_string(), "2025-10-02");
    let page = of("My page about lifting");
    assert_eq!(page.text, "Lifting\nI used the hoist.");
    assert_eq!(
        page.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(),
        ["hoist photo.jpg"]
    );
    assert!(of("Placement").text.ends_with("Dated there: 31.06.2002"));
    assert_eq!(amina.portfolio.qualifications().unwrap()[0].since.to_string(), "2024-05-06");
    assert_eq!(amina.portfolio.bring(&source, &Choices::default()).unwrap().added, 0);

    // The same words with another address of the vocabulary, and with none that is known.
    for other in
        ["http://wiki.cetis.ac.uk/2009-03/Leap2A_predicates#", "http://terms.leapspecs.org/2A/"]
    {
        let feed = MAHARA
            .replace("http://terms.leapspecs.org/", other)
            .replace("leap2:", "leaptype:")
            .replace("xmlns:leap2", "xmlns:leaptype");
        let told =
            look(&crate::people::amina(), &from("old.zip", mahara(&feed)), &Choices::default());
        assert_eq!(told.new, 5, "{other}");
    }
}

#[test]
fn a_feed_that_is_meant_to_do_harm_is_told_with_its_line() {
    let amina = amina();
    let refused = |feed: &str| {
        let source = from("leap2a.xml", feed.as_bytes().to_vec());
        amina.portfolio.look_into(&source, &Choices::default()).unwrap_err().to_string()
    };
    let cut = &MAHARA[..MAHARA.find("gone.pdf").unwrap()];
    let said = refused(cut);
    assert!(said.contains("At line"), "{said}");
    let mut laughs = "<?xml version=\"1.0\"?><!DOCTYPE feed [<!ENTITY l0 \"ha leap2\">".to_owned();
    for n in 1..12 {
        laughs += &format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10));
    }
    laughs += "]><feed><entry><title>&l11;</title></entry></feed>";
    let said = refused(&laughs);
    assert!(said.contains("At line"), "{said}");
    let deep = format!("<feed xmlns:leap2=\"x\">{}", "<a>".repeat(200_000));
    assert!(refused(&deep).contains("parts one in the other"));
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed><title>leap2</title><entry><title>&x;</title></entry></feed>";
    assert!(refused(outside).contains("At line"));
    let random = countersign::ids::Randomness::counted(8);
    for _ in 0..200 {
        let mut bytes = MAHARA.as_bytes().to_vec();
        for _ in 0..bytes.len() / 100 {
            let [a, b, c]: [u8; 3] = random.bytes().unwrap();
            let at = (usize::from(a) << 8 | usize::from(b)) % bytes.len();
            bytes[at] = c;
        }
        if let Ok(source) = Source::of_bytes("leap2a.xml", bytes) {
            let _ = amina.portfolio.look_into(&source, &Choices::default());
        }
    }
}
