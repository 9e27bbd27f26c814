//! What the sample promises.

use super::*;

#[test]
#[ignore = "writes the drawings to look at"]
fn write_the_drawings_to_look_at() {
    let folder = std::env::temp_dir().join("countersign-sample");
    std::fs::create_dir_all(&folder).unwrap();
    for picture in Picture::ALL {
        std::fs::write(folder.join(format!("{picture:?}.img")), picture.draw().unwrap()).unwrap();
    }
    let certificate = File::Certificate("certificate.pdf").content().unwrap();
    std::fs::write(folder.join("certificate.pdf"), certificate).unwrap();
}
