//! The ICC colour profile of a picture.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// The largest profile kept; those of cameras and screens are smaller.
const MOST: usize = 1024 * 1024;
/// The accepted device classes (ICC.1, 7.2.5); a device link profile does not describe a picture.
const CLASSES: [&[u8]; 4] = [b"scnr", b"mntr", b"prtr", b"spac"];

/// A profile that PDF can hold for so many components; none for sRGB, which is the default here.
pub(super) fn checked(profile: Vec<u8>, components: u8) -> Option<Vec<u8>> {
    let space: &[u8] = if components == 1 { b"GRAY" } else { b"RGB " };
    let is = |at: usize, wanted: &[u8]| profile.get(at..at + wanted.len()) == Some(wanted);
    let length = u32::from_be_bytes(profile.get(..4)?.try_into().ok()?) as usize;
    let known = is(36, b"acsp") && is(16, space) && CLASSES.iter().any(|class| is(12, class));
    let version = *profile.get(8)?;
    let srgb = [&b"sRGB"[..], b"s\0R\0G\0B"];
    let says_srgb = srgb.iter().any(|name| profile.windows(name.len()).any(|part| part == *name));
    (known && length == profile.len() && (2..=4).contains(&version) && !says_srgb)
        .then_some(profile)
}

/// The profile of a JPEG file, joined from its APP2 segments by their numbers.
pub(super) fn joined(mut parts: Vec<(u8, &[u8])>) -> Vec<u8> {
    parts.sort_by_key(|(number, _)| *number);
    parts.into_iter().flat_map(|(_, part)| part).copied().take(MOST).collect()
}

/// The profile of an `iCCP` chunk of a PNG file: name, zero, compression method, compressed profile.
pub(super) fn unpacked(chunk: &[u8]) -> Option<Vec<u8>> {
    let name = chunk.iter().position(|&byte| byte == 0)?;
    let mut profile = Vec::new();
    let packed = ZlibDecoder::new(chunk.get(name + 2..)?);
    packed.take(MOST as u64).read_to_end(&mut profile).ok()?;
    Some(profile)
}
