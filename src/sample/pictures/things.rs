//! Pictures of rooms and equipment.

use super::canvas::{
    Canvas, Colour, INK, MIST, PAGE, Point, RED, SEA, STEEL, SUN, TEAL, WHITE, curve,
};

pub(super) fn kitchen() -> Canvas {
    let mut canvas = Canvas::new(1200, 800, PAGE);
    for row in 0_u8..5 {
        for column in 0_u8..13 {
            let at = (f32::from(column) * 96.0 - 20.0, 210.0 + f32::from(row) * 62.0);
            canvas.block(at, (90.0, 56.0), 5.0, MIST);
        }
    }
    for left in [60.0, 330.0, 600.0, 870.0] {
        canvas.framed((left, -30.0), (262.0, 210.0), 10.0, (WHITE, SEA));
        canvas.line(&[(left + 105.0, 150.0), (left + 157.0, 150.0)], 8.0, STEEL);
    }
    canvas.block((0.0, 520.0), (1200.0, 34.0), 0.0, TEAL);
    for left in [-20.0, 290.0, 600.0, 910.0] {
        canvas.framed((left, 560.0), (302.0, 300.0), 8.0, (WHITE, SEA));
        canvas.line(&[(left + 120.0, 600.0), (left + 182.0, 600.0)], 8.0, STEEL);
    }
    tipper(&mut canvas);
    mug(&mut canvas, (640.0, 450.0), SUN);
    jar(&mut canvas, (860.0, 400.0), SEA);
    jar(&mut canvas, (960.0, 400.0), SUN);
    canvas.block((1060.0, 500.0), (110.0, 20.0), 8.0, STEEL);
    stool(&mut canvas);
    canvas
}

/// A kettle held in a cradle that tips it, so that it need not be lifted.
fn tipper(canvas: &mut Canvas) {
    canvas.line(&[(250.0, 512.0), (560.0, 512.0)], 16.0, INK);
    canvas.line(&[(280.0, 510.0), (280.0, 330.0)], 13.0, INK);
    canvas.line(&[(520.0, 510.0), (520.0, 380.0)], 13.0, INK);
    let body = [(318.0, 300.0), (468.0, 340.0), (462.0, 482.0), (282.0, 434.0)];
    canvas.shape(&body, STEEL);
    canvas.line(
        &[(318.0, 300.0), (468.0, 340.0), (462.0, 482.0), (282.0, 434.0), (318.0, 300.0)],
        26.0,
        STEEL,
    );
    canvas.line(&[(466.0, 380.0), (540.0, 384.0), (578.0, 416.0)], 22.0, STEEL);
    canvas.line(&curve((310.0, 316.0), (180.0, 300.0), (284.0, 424.0)), 18.0, INK);
    canvas.line(&[(330.0, 288.0), (456.0, 322.0)], 18.0, TEAL);
    canvas.disc((398.0, 292.0), 14.0, TEAL);
    canvas.line(&[(268.0, 470.0), (502.0, 508.0)], 13.0, INK);
    canvas.line(&[(330.0, 340.0), (318.0, 400.0)], 12.0, WHITE);
    canvas.line(&curve((586.0, 420.0), (640.0, 410.0), (676.0, 446.0)), 8.0, SEA);
    canvas.arrow((640.0, 300.0), (640.0, 372.0), 9.0, RED);
}

fn mug(canvas: &mut Canvas, (x, y): Point, colour: Colour) {
    canvas.ring((x + 88.0, y + 32.0), 22.0, 12.0, colour);
    canvas.block((x, y), (90.0, 72.0), 12.0, colour);
    canvas.block((x + 8.0, y), (74.0, 10.0), 5.0, INK);
}

fn jar(canvas: &mut Canvas, (x, y): Point, colour: Colour) {
    canvas.framed((x, y), (76.0, 122.0), 14.0, (WHITE, STEEL));
    canvas.block((x + 8.0, y + 46.0), (60.0, 66.0), 8.0, colour);
    canvas.block((x - 3.0, y - 18.0), (82.0, 26.0), 8.0, INK);
}

fn stool(canvas: &mut Canvas) {
    for (top, foot) in [
        ((470.0, 660.0), (440.0, 800.0)),
        ((650.0, 640.0), (690.0, 800.0)),
        ((510.0, 650.0), (520.0, 800.0)),
        ((610.0, 650.0), (610.0, 800.0)),
    ] {
        canvas.line(&[top, foot], 15.0, STEEL);
    }
    canvas.line(&[(456.0, 745.0), (674.0, 745.0)], 11.0, STEEL);
    canvas.line(&[(470.0, 672.0), (650.0, 646.0)], 46.0, INK);
    canvas.line(&[(470.0, 662.0), (650.0, 636.0)], 30.0, TEAL);
}

pub(super) fn equipment_labels() -> Canvas {
    let mut canvas = Canvas::new(1200, 800, PAGE);
    canvas.block((40.0, 40.0), (1120.0, 720.0), 14.0, MIST);
    for y in [280.0, 510.0, 740.0] {
        canvas.block((40.0, y), (1120.0, 26.0), 4.0, TEAL);
    }
    for x in [40.0, 1134.0] {
        canvas.block((x, 40.0), (26.0, 720.0), 4.0, TEAL);
    }
    let green = SEA;
    for (place, (x, w, sticker)) in
        [(90.0, 220.0, green), (330.0, 220.0, green), (570.0, 250.0, SUN), (850.0, 250.0, green)]
            .into_iter()
            .enumerate()
    {
        carton(&mut canvas, (x, 130.0), (w, 150.0), sticker, place);
    }
    for (place, (x, w, sticker)) in
        [(90.0, 300.0, green), (420.0, 200.0, RED), (650.0, 200.0, green)].into_iter().enumerate()
    {
        carton(&mut canvas, (x, 350.0), (w, 160.0), sticker, place + 2);
    }
    for x in [910.0, 960.0, 1010.0, 1060.0] {
        canvas.line(&[(x, 502.0), (x, 340.0)], 14.0, STEEL);
        let handle = curve((x, 340.0), (x + 2.0, 312.0), (x + 30.0, 318.0));
        canvas.line(&handle, 14.0, INK);
        canvas.block((x - 12.0, 488.0), (24.0, 22.0), 6.0, INK);
        canvas.block((x - 16.0, 400.0), (32.0, 44.0), 5.0, WHITE);
        canvas.disc((x, 414.0), 7.0, green);
        canvas.line(&[(x - 8.0, 432.0), (x + 8.0, 432.0)], 4.0, INK);
    }
    canvas.line(&[(130.0, 610.0), (430.0, 610.0)], 40.0, WHITE);
    canvas.line(&[(130.0, 640.0), (430.0, 640.0)], 18.0, STEEL);
    for x in [150.0, 410.0] {
        canvas.line(&[(x, 650.0), (x, 735.0)], 16.0, STEEL);
    }
    label(&mut canvas, (230.0, 665.0), green, 1);
    for (place, (x, sticker)) in
        [(500.0, SUN), (712.0, green), (924.0, green)].into_iter().enumerate()
    {
        carton(&mut canvas, (x, 600.0), (180.0, 140.0), sticker, place);
    }
    canvas
}

fn carton(canvas: &mut Canvas, at: Point, size: Point, sticker: Colour, kind: usize) {
    canvas.framed(at, size, 8.0, ([0xE9, 0xD9, 0xB6, 255], [0xC9, 0xB4, 0x86, 255]));
    canvas.line(
        &[(at.0 + 6.0, at.1 + 24.0), (at.0 + size.0 - 6.0, at.1 + 24.0)],
        4.0,
        [0xC9, 0xB4, 0x86, 255],
    );
    label(canvas, (at.0 + size.0 / 2.0 - 60.0, at.1 + 42.0), sticker, kind);
}

/// A white label: a coloured disc for the state, two lines and a bar code.
fn label(canvas: &mut Canvas, (x, y): Point, sticker: Colour, kind: usize) {
    canvas.framed((x, y), (124.0, 76.0), 8.0, (WHITE, STEEL));
    canvas.disc((x + 26.0, y + 26.0), 12.0, sticker);
    let long = 50.0 + (kind % 3) as f32 * 8.0;
    canvas.line(&[(x + 48.0, y + 20.0), (x + 44.0 + long, y + 20.0)], 6.0, INK);
    canvas.line(&[(x + 48.0, y + 34.0), (x + 36.0 + long, y + 34.0)], 5.0, STEEL);
    for bar in 0_u8..12 {
        let wide = if (usize::from(bar) * 5 + kind).is_multiple_of(3) { 5.0 } else { 2.5 };
        canvas.block((x + 16.0 + f32::from(bar) * 8.0, y + 48.0), (wide, 18.0), 0.0, INK);
    }
}
