//! Pictures of sheets, charts and a diary.

use super::canvas::{
    Canvas, Colour, INK, MIST, PAGE, Point, RED, SEA, STEEL, SUN, TEAL, WHITE, curve,
};

/// Loops that look like handwriting from afar and say nothing.
fn scrawl(canvas: &mut Canvas, (x, y): Point, letters: u32, thick: f32, colour: Colour) {
    let mut points = Vec::new();
    let mut pen = x;
    let mut turn = letters.wrapping_mul(7).wrapping_add((x + y) as u32);
    for _ in 0..letters {
        turn = turn.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        let (tall, wide) = ((turn >> 16) % 5, (turn >> 20) % 3);
        let wide = 11.0 + wide as f32 * 3.5;
        if tall == 0 && !points.is_empty() {
            canvas.line(&points, thick, colour);
            points.clear();
            pen += 17.0;
            continue;
        }
        let peak = [14.0, 12.0, 13.0, 26.0, 15.0][tall as usize];
        points.extend(curve((pen, y), (pen + wide * 0.9, y - peak * 1.7), (pen + wide * 0.55, y)));
        points.extend(curve((pen + wide * 0.55, y), (pen + wide * 0.7, y + 5.0), (pen + wide, y)));
        pen += wide;
    }
    canvas.line(&points, thick, colour);
}

pub(super) fn goal_sheet() -> Canvas {
    let mut canvas = Canvas::new(1200, 800, [0xEF, 0xE6, 0xD3, 255]);
    for y in [140.0, 380.0, 640.0] {
        canvas.line(&[(0.0, y), (1200.0, y + 12.0)], 3.0, [0xE2, 0xD6, 0xBE, 255]);
    }
    canvas.block((196.0, 40.0), (808.0, 780.0), 22.0, TEAL);
    canvas.block((230.0, 92.0), (740.0, 720.0), 6.0, WHITE);
    canvas.block((470.0, 26.0), (260.0, 74.0), 18.0, STEEL);
    canvas.block((540.0, 10.0), (120.0, 46.0), 20.0, STEEL);
    canvas.disc((600.0, 36.0), 12.0, TEAL);
    canvas.block((270.0, 130.0), (660.0, 62.0), 10.0, MIST);
    scrawl(&mut canvas, (300.0, 174.0), 22, 6.0, TEAL);
    for (place, y) in [236.0, 424.0, 612.0].into_iter().enumerate() {
        canvas.framed((270.0, y), (52.0, 52.0), 8.0, (WHITE, INK));
        scrawl(&mut canvas, (350.0, y + 40.0), 24 + place as u32 * 3, 5.0, INK);
        scrawl(&mut canvas, (350.0, y + 92.0), 18 + place as u32 * 4, 5.0, INK);
        canvas.line(&[(350.0, y + 112.0), (920.0, y + 112.0)], 2.5, SEA);
        canvas.line(&[(350.0, y + 58.0), (920.0, y + 58.0)], 2.5, SEA);
        for step in 0_u8..5 {
            let at = (364.0 + f32::from(step) * 46.0, y + 144.0);
            let reached = usize::from(step) < [5, 3, 1][place];
            canvas.disc(at, 15.0, if reached { SUN } else { MIST });
            canvas.ring(at, 15.0, 4.0, INK);
        }
    }
    canvas.tick((276.0, 222.0), 56.0, 12.0, RED);
    canvas.line(&[(1040.0, 640.0), (1120.0, 250.0)], 24.0, SUN);
    canvas.line(&[(1032.0, 680.0), (1040.0, 640.0)], 12.0, WOOD);
    canvas.disc((1031.0, 686.0), 5.0, INK);
    canvas
}

const WOOD: Colour = [0xD9, 0xB0, 0x8C, 255];

pub(super) fn wall_chart() -> Canvas {
    let mut canvas = Canvas::new(1200, 800, MIST);
    canvas.block((68.0, 58.0), (1080.0, 700.0), 6.0, [0xC3, 0xDA, 0xDB, 255]);
    canvas.block((60.0, 48.0), (1080.0, 700.0), 6.0, WHITE);
    for corner in [(90.0, 78.0), (1110.0, 78.0), (90.0, 718.0), (1110.0, 718.0)] {
        canvas.disc(corner, 11.0, RED);
    }
    canvas.block((130.0, 84.0), (760.0, 56.0), 10.0, TEAL);
    scrawl(&mut canvas, (160.0, 124.0), 24, 6.0, WHITE);
    hand(&mut canvas, (1000.0, 170.0));
    let floor = 650.0;
    for line in 1_u8..=4 {
        let y = floor - f32::from(line) * 105.0;
        canvas.line(&[(150.0, y), (1060.0, y)], 2.5, MIST);
    }
    let weeks = [210.0, 236.0, 228.0, 290.0, 318.0, 352.0, 340.0, 388.0];
    for (week, tall) in weeks.into_iter().enumerate() {
        let x = 180.0 + week as f32 * 108.0;
        let colour = if week < 3 { SEA } else { TEAL };
        canvas.block((x, floor - tall), (72.0, tall), 8.0, colour);
        canvas.block((x, floor - 12.0), (72.0, 12.0), 0.0, colour);
        scrawl(&mut canvas, (x + 12.0, floor + 46.0), 3, 4.0, INK);
    }
    canvas.line(&[(150.0, 210.0), (150.0, floor), (1070.0, floor)], 6.0, INK);
    let mut x = 150.0;
    while x < 1060.0 {
        canvas.line(&[(x, 282.0), (x + 18.0, 282.0)], 5.0, RED);
        x += 36.0;
    }
    canvas
}

fn hand(canvas: &mut Canvas, (x, y): Point) {
    canvas.disc((x, y), 74.0, PAGE);
    canvas.ring((x, y), 74.0, 6.0, SEA);
    for (from, to) in [
        ((-24.0, 6.0), (-30.0, -34.0)),
        ((-8.0, 0.0), (-10.0, -50.0)),
        ((8.0, 0.0), (10.0, -48.0)),
        ((24.0, 8.0), (28.0, -32.0)),
        ((22.0, 30.0), (48.0, 6.0)),
    ] {
        let (from, to) = ((x + from.0, y + from.1), (x + to.0, y + to.1));
        canvas.line(&[from, to], 16.0, TEAL);
    }
    canvas.block((x - 32.0, y - 8.0), (64.0, 60.0), 24.0, TEAL);
    canvas.disc((x - 36.0, y + 44.0), 11.0, SUN);
    canvas.disc((x + 34.0, y + 52.0), 8.0, SUN);
}

pub(super) fn diary_week() -> Canvas {
    let mut canvas = Canvas::new(1200, 800, [0xEF, 0xE6, 0xD3, 255]);
    canvas.block((62.0, 52.0), (1080.0, 700.0), 16.0, INK);
    canvas.block((76.0, 62.0), (1052.0, 680.0), 8.0, WHITE);
    canvas.block((76.0, 62.0), (1052.0, 84.0), 8.0, TEAL);
    for day in 0_u8..5 {
        let x = 180.0 + f32::from(day) * 190.0;
        scrawl(&mut canvas, (x + 30.0, 118.0), 6, 6.0, WHITE);
        canvas.line(&[(x - 10.0, 150.0), (x - 10.0, 736.0)], 3.0, MIST);
    }
    for hour in 0_u8..9 {
        let y = 180.0 + f32::from(hour) * 64.0;
        canvas.line(&[(96.0, y), (150.0, y)], 4.0, STEEL);
        canvas.line(&[(172.0, y), (1120.0, y)], 2.0, MIST);
    }
    let blocks = [
        (0.0, 0.0, 1.0, SEA),
        (0.0, 1.2, 1.8, SUN),
        (0.0, 4.0, 2.0, SEA),
        (0.0, 6.4, 1.8, MIST),
        (1.0, 0.0, 2.4, SEA),
        (1.0, 4.0, 1.4, SUN),
        (1.0, 6.0, 1.0, SEA),
        (2.0, 0.0, 1.0, MIST),
        (2.0, 1.4, 1.6, SEA),
        (2.0, 4.0, 3.2, TEAL),
        (3.0, 0.0, 1.0, SEA),
        (3.0, 1.2, 1.8, SEA),
        (3.0, 4.0, 1.0, SUN),
        (3.0, 5.4, 2.4, SEA),
        (4.0, 0.0, 2.0, SUN),
        (4.0, 2.2, 0.9, SEA),
        (4.0, 4.0, 1.6, SEA),
        (4.0, 6.4, 1.8, MIST),
    ];
    for (day, from, hours, colour) in blocks {
        let (x, y) = (176.0 + day * 190.0, 182.0 + from * 64.0);
        canvas.block((x, y), (178.0, hours * 64.0 - 6.0), 10.0, colour);
        let ink = if colour == TEAL { WHITE } else { INK };
        scrawl(&mut canvas, (x + 14.0, y + 40.0), 7, 4.0, ink);
    }
    canvas.arrow((470.0, 560.0), (548.0, 560.0), 9.0, RED);
    canvas.tick((326.0, 190.0), 18.0, 7.0, TEAL);
    canvas.tick((516.0, 190.0), 18.0, 7.0, TEAL);
    canvas.tick((896.0, 190.0), 18.0, 7.0, TEAL);
    canvas
}
