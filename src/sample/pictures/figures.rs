//! Pictures with people in them.

use super::canvas::{
    Canvas, Colour, INK, MIST, PAGE, Point, RED, SEA, SKIN, STEEL, SUN, TEAL, WHITE, curve,
};

/// Where the joints of a figure seen from the side are.
struct Figure {
    head: Point,
    neck: Point,
    hip: Point,
    knee: Point,
    ankle: Point,
    elbow: Point,
    wrist: Point,
    top: Colour,
}

/// Draws a figure; `size` is 1 for a figure about 400 pixels tall.
fn figure(canvas: &mut Canvas, size: f32, at: &Figure) {
    canvas.line(&[at.hip, at.knee, at.ankle], 44.0 * size, INK);
    let toe = (at.ankle.0 + 34.0 * size, at.ankle.1 + 12.0 * size);
    canvas.line(&[(at.ankle.0, at.ankle.1 + 12.0 * size), toe], 26.0 * size, TEAL);
    canvas.line(&[at.head, at.neck], 26.0 * size, SKIN);
    canvas.line(&[at.neck, at.hip], 74.0 * size, at.top);
    let edge = 34.0 * size;
    canvas.line(&[at.neck, at.elbow, at.wrist], edge, WHITE);
    canvas.line(&[at.neck, at.elbow], 27.0 * size, at.top);
    canvas.line(&[at.elbow, at.wrist], 23.0 * size, SKIN);
    canvas.disc(at.wrist, 16.0 * size, SKIN);
    canvas.disc(at.head, 40.0 * size, SKIN);
    let (x, y) = at.head;
    let hair = [
        (x - 42.0 * size, y + 8.0 * size),
        (x - 40.0 * size, y - 22.0 * size),
        (x - 14.0 * size, y - 46.0 * size),
        (x + 20.0 * size, y - 42.0 * size),
        (x + 36.0 * size, y - 20.0 * size),
        (x + 2.0 * size, y - 16.0 * size),
        (x - 16.0 * size, y + 12.0 * size),
    ];
    canvas.shape(&hair, STEEL);
}

fn dashes(canvas: &mut Canvas, from: Point, to_x: f32, colour: Colour) {
    let mut x = from.0;
    while x < to_x {
        canvas.line(&[(x, from.1), ((x + 16.0).min(to_x), from.1)], 5.0, colour);
        x += 32.0;
    }
}

pub(super) fn walking_frame() -> Canvas {
    let mut canvas = Canvas::new(1200, 800, PAGE);
    canvas.block((0.0, 0.0), (1200.0, 650.0), 0.0, MIST);
    canvas.block((0.0, 640.0), (1200.0, 10.0), 0.0, SEA);
    canvas.framed((90.0, 90.0), (190.0, 240.0), 10.0, (WHITE, SEA));
    canvas.line(&[(185.0, 95.0), (185.0, 325.0)], 5.0, SEA);
    canvas.line(&[(95.0, 210.0), (275.0, 210.0)], 5.0, SEA);

    let person = Figure {
        head: (450.0, 160.0),
        neck: (450.0, 240.0),
        hip: (450.0, 420.0),
        knee: (452.0, 545.0),
        ankle: (446.0, 655.0),
        elbow: (440.0, 345.0),
        wrist: (520.0, 425.0),
        top: TEAL,
    };
    frame(&mut canvas);
    figure(&mut canvas, 1.12, &person);
    canvas.line(&[(505.0, 438.0), (560.0, 438.0)], 24.0, SUN);
    canvas.disc((522.0, 432.0), 19.0, SKIN);

    dashes(&mut canvas, (585.0, 438.0), 930.0, RED);
    canvas.arrow((935.0, 560.0), (935.0, 664.0), 7.0, RED);
    canvas.arrow((935.0, 560.0), (935.0, 440.0), 7.0, RED);
    for step in 0_u8..8 {
        let y = 664.0 - f32::from(step) * 28.0;
        let long = if step % 2 == 0 { 44.0 } else { 26.0 };
        canvas.line(&[(985.0, y), (985.0 + long, y)], 5.0, INK);
    }
    canvas.line(&[(985.0, 664.0), (985.0, 440.0)], 5.0, INK);
    canvas.disc((985.0, 190.0), 76.0, WHITE);
    canvas.ring((985.0, 190.0), 76.0, 8.0, TEAL);
    canvas.tick((950.0, 158.0), 70.0, 16.0, TEAL);
    canvas
}

fn frame(canvas: &mut Canvas) {
    let mut far = vec![(560.0, 655.0), (590.0, 470.0)];
    far.extend(curve((590.0, 470.0), (600.0, 415.0), (640.0, 415.0)));
    far.extend(curve((700.0, 415.0), (750.0, 415.0), (756.0, 470.0)));
    far.push((790.0, 655.0));
    canvas.line(&far, 17.0, SEA);
    let mut near = vec![(520.0, 682.0), (548.0, 490.0)];
    near.extend(curve((548.0, 480.0), (556.0, 438.0), (600.0, 438.0)));
    near.extend(curve((680.0, 438.0), (730.0, 438.0), (738.0, 490.0)));
    near.push((766.0, 682.0));
    canvas.line(&near, 19.0, STEEL);
    canvas.line(&[(532.0, 590.0), (752.0, 590.0)], 15.0, STEEL);
    canvas.line(&[(556.0, 438.0), (648.0, 438.0)], 27.0, SUN);
    for foot in [(520.0, 688.0), (766.0, 688.0), (560.0, 662.0), (790.0, 662.0)] {
        canvas.block((foot.0 - 16.0, foot.1 - 12.0), (32.0, 24.0), 8.0, INK);
    }
}

fn chair(canvas: &mut Canvas, x: f32) {
    canvas.line(&[(x - 74.0, 360.0), (x - 62.0, 520.0)], 20.0, SEA);
    canvas.line(&[(x - 66.0, 522.0), (x + 60.0, 522.0)], 24.0, SEA);
    canvas.line(&[(x - 62.0, 530.0), (x - 74.0, 640.0)], 15.0, SEA);
    canvas.line(&[(x + 54.0, 530.0), (x + 64.0, 640.0)], 15.0, SEA);
}

pub(super) fn exercise_steps() -> Canvas {
    let mut canvas = Canvas::new(1200, 800, PAGE);
    for (place, left) in [60.0, 430.0, 800.0].into_iter().enumerate() {
        canvas.framed((left, 110.0), (340.0, 590.0), 28.0, (WHITE, SEA));
        canvas.line(&[(left + 30.0, 650.0), (left + 310.0, 650.0)], 6.0, SEA);
        for dot in 0..=place {
            canvas.disc((left + 48.0 + dot as f32 * 36.0, 160.0), 13.0, SUN);
        }
        chair(&mut canvas, left + 130.0);
    }
    let sit = Figure {
        head: (186.0, 260.0),
        neck: (182.0, 330.0),
        hip: (182.0, 488.0),
        knee: (290.0, 492.0),
        ankle: (292.0, 614.0),
        elbow: (200.0, 420.0),
        wrist: (268.0, 456.0),
        top: TEAL,
    };
    let lean = Figure {
        head: (646.0, 292.0),
        neck: (624.0, 350.0),
        hip: (556.0, 486.0),
        knee: (654.0, 496.0),
        ankle: (632.0, 614.0),
        elbow: (650.0, 430.0),
        wrist: (700.0, 400.0),
        top: TEAL,
    };
    let stand = Figure {
        head: (972.0, 192.0),
        neck: (970.0, 262.0),
        hip: (968.0, 420.0),
        knee: (976.0, 520.0),
        ankle: (970.0, 614.0),
        elbow: (962.0, 350.0),
        wrist: (986.0, 428.0),
        top: TEAL,
    };
    for step in [&sit, &lean, &stand] {
        figure(&mut canvas, 0.92, step);
    }
    canvas.arrow((690.0, 330.0), (744.0, 276.0), 8.0, RED);
    canvas.arrow((1060.0, 400.0), (1060.0, 230.0), 8.0, RED);
    canvas.arrow((386.0, 405.0), (444.0, 405.0), 12.0, INK);
    canvas.arrow((756.0, 405.0), (814.0, 405.0), 12.0, INK);
    canvas
}

pub(super) fn poster_figure() -> Canvas {
    let mut canvas = Canvas::new(800, 1000, [255, 255, 255, 0]);
    canvas.disc((400.0, 520.0), 360.0, [0xF2, 0xC1, 0x4E, 200]);
    canvas.disc((400.0, 520.0), 300.0, [0xFA, 0xF7, 0xF0, 150]);
    canvas.line(&curve((330.0, 420.0), (200.0, 330.0), (210.0, 170.0)), 54.0, TEAL);
    canvas.line(&curve((470.0, 420.0), (600.0, 330.0), (590.0, 170.0)), 54.0, TEAL);
    canvas.line(&[(360.0, 620.0), (330.0, 780.0), (310.0, 920.0)], 70.0, INK);
    canvas.line(&[(440.0, 620.0), (470.0, 780.0), (490.0, 920.0)], 70.0, INK);
    canvas.block((312.0, 372.0), (176.0, 270.0), 70.0, TEAL);
    canvas.line(&[(286.0, 942.0), (316.0, 942.0)], 36.0, SEA);
    canvas.line(&[(484.0, 942.0), (514.0, 942.0)], 36.0, SEA);
    canvas.line(&[(400.0, 330.0), (400.0, 380.0)], 48.0, SKIN);
    canvas.disc((400.0, 268.0), 76.0, SKIN);
    let mut hair = curve((322.0, 268.0), (330.0, 180.0), (400.0, 186.0));
    hair.extend(curve((400.0, 186.0), (470.0, 180.0), (478.0, 268.0)));
    hair.extend(curve((450.0, 236.0), (400.0, 214.0), (350.0, 236.0)));
    canvas.shape(&hair, INK);
    canvas.line(&curve((372.0, 298.0), (400.0, 322.0), (428.0, 298.0)), 7.0, INK);
    canvas.disc((372.0, 264.0), 7.0, INK);
    canvas.disc((428.0, 264.0), 7.0, INK);
    canvas.disc((210.0, 150.0), 33.0, SKIN);
    canvas.disc((590.0, 150.0), 33.0, SKIN);
    for (from, to) in [((120.0, 260.0), (120.0, 90.0)), ((680.0, 260.0), (680.0, 90.0))] {
        canvas.arrow(from, to, 14.0, RED);
    }
    canvas
}
