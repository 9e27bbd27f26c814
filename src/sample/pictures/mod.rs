//! The photographs and drawings of the sample, drawn from shapes and always the same. They hold
//! no words: nothing in them can be mistaken for somebody's record.

mod canvas;
mod figures;
mod paper;
mod things;

use std::io;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageError, ImageResult};
use serde::Deserialize;

use crate::error::{Error, Result};

/// One of the sample's pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Picture {
    /// Someone beside a walking frame, its hand grips level with the wrist.
    WalkingFrame,
    /// A worktop with a kettle in a tipper and a perching stool.
    Kitchen,
    /// A sheet of goals on a clipboard, one of them ticked.
    GoalSheet,
    /// Three steps of standing up from a chair.
    ExerciseSteps,
    /// Labelled boxes of equipment on shelves.
    EquipmentLabels,
    /// A wall chart of hand hygiene, week by week.
    WallChart,
    /// A diary of five days with blocks of work.
    DiaryWeek,
    /// A figure stretching, cut out for a poster; the only PNG, with a clear background.
    PosterFigure,
}

impl Picture {
    /// Every picture.
    pub const ALL: [Self; 8] = [
        Self::WalkingFrame,
        Self::Kitchen,
        Self::GoalSheet,
        Self::ExerciseSteps,
        Self::EquipmentLabels,
        Self::WallChart,
        Self::DiaryWeek,
        Self::PosterFigure,
    ];

    /// What it shows, in a sentence.
    pub const fn shows(self) -> Option<&'static str> {
        Some(match self {
            Self::WalkingFrame => {
                "Someone stands beside a walking frame. Its grips are level with their wrist."
            }
            Self::Kitchen => "A worktop with a kettle in a tipper, and a stool to perch on.",
            Self::GoalSheet => "A sheet of goals on a clipboard. One of them is ticked.",
            Self::ExerciseSteps => "Three drawings: how to stand up from a chair, step by step.",
            Self::EquipmentLabels => "Shelves with boxes of equipment. Each box has a label.",
            Self::WallChart => "A chart on the wall: hand hygiene, week by week.",
            Self::DiaryWeek => return None,
            Self::PosterFigure => "A figure that stretches, cut out for a poster.",
        })
    }

    /// The file's bytes: a JPEG, or a PNG for the poster figure.
    ///
    /// # Errors
    /// [`Error::Io`] when the picture cannot be encoded.
    pub fn draw(self) -> Result<Vec<u8>> {
        let image = DynamicImage::ImageRgba8(
            match self {
                Self::WalkingFrame => figures::walking_frame(),
                Self::Kitchen => things::kitchen(),
                Self::GoalSheet => paper::goal_sheet(),
                Self::ExerciseSteps => figures::exercise_steps(),
                Self::EquipmentLabels => things::equipment_labels(),
                Self::WallChart => paper::wall_chart(),
                Self::DiaryWeek => paper::diary_week(),
                Self::PosterFigure => figures::poster_figure(),
            }
            .finish(),
        );
        let clear = self == Self::PosterFigure;
        let bytes = if clear { png(&image) } else { jpeg(image) };
        bytes.map_err(|error: ImageError| Error::io("Drawing the picture")(io::Error::other(error)))
    }
}

fn jpeg(image: DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    image.into_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 82))?;
    Ok(bytes)
}

fn png(image: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Sub);
    image.write_with_encoder(encoder)?;
    Ok(bytes)
}
