//! The list of evidence narrowed and put in order; many pieces linked at once; pieces begun like others.

use countersign::evidence::{EvidenceFilter, HowFar, Kind, Shows, SortBy};
use countersign::sign_off::Decision;
use countersign::{Error, Portfolio};

use crate::people::{Amina, amina, piece, priya};

/// Amina with five pieces of three months: one signed, one returned, one waiting, one linked to nothing, one withdrawn;
/// and a draft.
fn busy() -> (Amina, Vec<String>) {
    let mut amina = amina();
    let mut ids = Vec::new();
    for (title, day, kind, shows) in [
        ("Walking", "2026-01-10", Kind::ReflectiveAccount, vec!["2.1/all"]),
        ("Bathing", "2026-02-10", Kind::DirectObservation, vec!["2.2/entry"]),
        ("Talking", "2026-02-11", Kind::Discussion, vec!["2.3/all"]),
        ("Adding up", "2026-03-10", Kind::Discussion, vec![]),
        ("Zipping", "2026-03-11", Kind::Discussion, vec!["2.1/all"]),
    ] {
        let mut input = piece(title, &shows);
        input.happened_on = day.parse().unwrap();
        input.kind = kind;
        ids.push(amina.portfolio.log(&input).unwrap());
    }
    amina.signed(&priya(), &ids[0], "2.1/all", Decision::Achieved);
    amina.signed(&priya(), &ids[1], "2.2/entry", Decision::NotYet);
    amina.portfolio.ask(&[(ids[2].clone(), "2.3/all".into())], "Priya Nair").unwrap();
    amina.portfolio.withdraw(&ids[4]).unwrap();
    let mut draft = amina.portfolio.new_draft(None).unwrap();
    draft.input.title = "Midway".into();
    amina.portfolio.save_draft(&draft).unwrap();
    (amina, ids)
}

fn listed(amina: &Amina, filter: EvidenceFilter) -> Vec<String> {
    let list = amina.portfolio.evidence_where(&filter, 0, 100).unwrap();
    assert_eq!(list.total as usize, list.items.len());
    list.items.into_iter().map(|one| one.title).collect()
}

/// How everything stands is worked out once and shared until something is written: nothing that was taken back, and
/// nothing of before a change, may be in it.
#[test]
fn the_lists_follow_each_change_and_forget_what_was_taken_back() {
    let (mut amina, ids) = busy();
    let signed_off = EvidenceFilter { how_far: HowFar::SignedOff, ..EvidenceFilter::default() };
    let titles = |portfolio: &Portfolio| -> Vec<String> {
        let list = portfolio.evidence_where(&signed_off, 0, 100).unwrap();
        list.items.into_iter().map(|one| one.title).collect()
    };
    assert_eq!(titles(&amina.portfolio), ["Walking"]);
    let failed = amina.portfolio.as_one(|all| {
        all.withdraw(&ids[0])?;
        assert!(titles(all).is_empty(), "within the step it is withdrawn");
        Err::<(), _>(Error::Damaged)
    });
    assert!(failed.is_err());
    assert_eq!(titles(&amina.portfolio), ["Walking"], "the step was taken back");
    amina.signed(&priya(), &ids[2], "2.3/all", Decision::Achieved);
    assert_eq!(titles(&amina.portfolio), ["Talking", "Walking"]);
    amina.portfolio.withdraw(&ids[0]).unwrap();
    assert_eq!(titles(&amina.portfolio), ["Talking"]);
}

#[test]
fn the_list_is_narrowed_by_kind_month_and_how_far_a_piece_is() {
    let (amina, _) = busy();
    let by = |how_far| listed(&amina, EvidenceFilter { how_far, ..EvidenceFilter::default() });
    assert_eq!(by(HowFar::Draft), ["Midway", "Adding up"]);
    assert_eq!(by(HowFar::SignedOff), ["Walking"]);
    assert_eq!(by(HowFar::Returned), ["Bathing"]);
    assert_eq!(by(HowFar::Waiting), ["Talking"]);
    assert_eq!(by(HowFar::Withdrawn), ["Zipping"]);
    assert!(by(HowFar::NotAsked).is_empty());
    assert_eq!(by(HowFar::Any).len(), 6);
    let kind = EvidenceFilter { kind: Some(Kind::Discussion), ..EvidenceFilter::default() };
    assert_eq!(listed(&amina, kind), ["Midway", "Zipping", "Adding up", "Talking"]);
    let month = EvidenceFilter { month: "2026-02".into(), ..EvidenceFilter::default() };
    assert_eq!(listed(&amina, month), ["Talking", "Bathing"]);
    let both = EvidenceFilter {
        search: "bath".into(),
        month: "2026-03".into(),
        ..EvidenceFilter::default()
    };
    assert!(listed(&amina, both).is_empty());
    assert_eq!(amina.portfolio.evidence_months().unwrap(), ["2026-03", "2026-02", "2026-01"]);
}

#[test]
fn the_list_is_put_in_order_and_read_in_parts() {
    let (amina, _) = busy();
    let by = |sort_by| EvidenceFilter { sort_by, ..EvidenceFilter::default() };
    assert_eq!(
        listed(&amina, by(SortBy::Newest)),
        ["Midway", "Zipping", "Adding up", "Talking", "Bathing", "Walking"]
    );
    assert_eq!(
        listed(&amina, by(SortBy::Oldest)),
        ["Midway", "Walking", "Bathing", "Talking", "Adding up", "Zipping"]
    );
    assert_eq!(
        listed(&amina, by(SortBy::Title)),
        ["Midway", "Adding up", "Bathing", "Talking", "Walking", "Zipping"]
    );
    let whole = listed(&amina, by(SortBy::Title));
    let part = amina.portfolio.evidence_where(&by(SortBy::Title), 2, 2).unwrap();
    assert_eq!((part.total, part.of, part.drafts), (6, 6, 1));
    assert_eq!(
        part.items.iter().map(|one| &one.title).collect::<Vec<_>>(),
        whole[2..4].iter().collect::<Vec<_>>()
    );
}

#[test]
fn many_pieces_are_linked_to_many_statements_at_once_or_none_is() {
    let (mut amina, ids) = busy();
    let shows = |id: &str| Shows { indicator: id.into(), how: "By doing it".into() };
    let two = [ids[0].clone(), ids[3].clone()];
    // What is being changed at the moment is not finished by it, and is linked too.
    let mut draft = amina.portfolio.edit_draft(&ids[3]).unwrap();
    draft.input.text = "Half a sentence".into();
    amina.portfolio.save_draft(&draft).unwrap();
    let before = amina.portfolio.link(&two, &[shows("2.1/all"), shows("2.6/all")]).unwrap();
    assert_eq!(before.iter().map(|one| one.version).collect::<Vec<_>>(), [1, 1]);
    for id in &two {
        let evidence = amina.portfolio.evidence(id).unwrap();
        assert_eq!(evidence.summary.version, 2);
        let linked: Vec<_> = evidence.shows.iter().map(|one| one.indicator.as_str()).collect();
        assert_eq!(linked, ["2.1/all", "2.6/all"]);
    }
    let kept = amina.portfolio.draft(&ids[3]).unwrap().unwrap();
    assert_eq!((kept.input.text.as_str(), kept.input.shows.len()), ("Half a sentence", 2));
    assert!(
        amina.portfolio.link(&two, &[shows("2.1/all")]).unwrap().is_empty(),
        "nothing new to save"
    );
    // One that was withdrawn, or a statement there is not: nothing of it is saved.
    for (pieces, statement) in
        [(vec![ids[1].clone(), ids[4].clone()], "2.1/all"), (vec![ids[1].clone()], "9.9/all")]
    {
        assert!(amina.portfolio.link(&pieces, &[shows(statement)]).is_err());
        assert_eq!(amina.portfolio.evidence(&ids[1]).unwrap().summary.version, 1);
    }
}

#[test]
fn a_piece_begins_like_another_or_from_a_template_without_its_files() {
    let (mut amina, ids) = busy();
    let file = amina.portfolio.attach("plan.txt", b"the plan").unwrap();
    let mut input = piece("Morning round", &["2.1/all"]);
    input.files = vec![file.into()];
    let id = amina.portfolio.log(&input).unwrap();
    let copy = amina.portfolio.duplicate(&id).unwrap();
    assert_eq!(
        (copy.input.title.as_str(), copy.input.files.len(), copy.input.shows.len()),
        ("Morning round", 0, 1)
    );
    assert_eq!(copy.input.happened_on, "2026-03-14".parse().unwrap(), "it happened today");
    assert_ne!(copy.id, id);

    let kept = amina.portfolio.save_template(&id, "  Rounds ").unwrap();
    assert_eq!(amina.portfolio.templates().unwrap(), std::slice::from_ref(&kept));
    assert_eq!(kept.name, "Rounds");
    assert!(matches!(
        amina.portfolio.save_template(&id, " "),
        Err(Error::Missing { field: "name", .. })
    ));
    amina.portfolio.withdraw(&id).unwrap();
    let begun = amina.on("2026-04-01").draft_from_template(&kept.id).unwrap();
    assert_eq!((begun.input.title.as_str(), begun.input.files.len()), ("Morning round", 0));
    assert_eq!(begun.input.happened_on, "2026-04-01".parse().unwrap());
    amina.portfolio.delete_template(&kept.id).unwrap();
    assert!(amina.portfolio.templates().unwrap().is_empty());
    assert!(matches!(amina.portfolio.draft_from_template(&kept.id), Err(Error::NoSuchEvidence)));
    assert!(matches!(amina.portfolio.duplicate(&ids[4]), Err(Error::EvidenceWithdrawn)));
}

#[test]
fn the_first_three_steps_tick_themselves_off_and_what_is_not_finished_is_named() {
    let mut amina = amina();
    let steps = |amina: &Amina| {
        let begun = amina.portfolio.home().unwrap().begun;
        [begun.logged, begun.linked, begun.asked]
    };
    assert_eq!(steps(&amina), [false, false, false]);
    let id = amina.logs("Walking", &[]);
    assert_eq!(steps(&amina), [true, false, false]);
    let unfinished = amina.portfolio.home().unwrap().unfinished;
    assert_eq!((unfinished.total, unfinished.items[0].title.as_str()), (1, "Walking"));
    amina
        .portfolio
        .link(
            std::slice::from_ref(&id),
            &[Shows { indicator: "2.1/all".into(), how: String::new() }],
        )
        .unwrap();
    assert_eq!(steps(&amina), [true, true, false]);
    assert_eq!(amina.portfolio.home().unwrap().unfinished.total, 0);
    amina.portfolio.ask(&[(id, "2.1/all".into())], "Priya Nair").unwrap();
    assert_eq!(steps(&amina), [true, true, true]);
    let (busy, _) = busy();
    let unfinished = busy.portfolio.home().unwrap().unfinished;
    assert_eq!((unfinished.total, unfinished.drafts), (2, 1));
    assert_eq!(
        unfinished.items.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(),
        ["Midway", "Adding up"]
    );
}
