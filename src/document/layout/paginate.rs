//! Distributes slabs onto pages: chains stay together, table headers repeat, no line stands alone.

use super::display::{Page, Placed};
use super::slab::Slab;
use super::style::{BOTTOM, GRID, MARGIN};

/// Fills page after page.
pub(crate) struct Paginator {
    full: Vec<Page>,
    page: Page,
    chain: Vec<Slab>,
    y: f32,
    after: f32,
}

impl Paginator {
    /// A paginator on an empty first page.
    pub(crate) fn new() -> Self {
        Self { full: Vec::new(), page: Page::default(), chain: Vec::new(), y: MARGIN, after: 0.0 }
    }

    /// Takes the next slab.
    pub(crate) fn push(&mut self, slab: Slab) {
        let open = slab.keep;
        self.chain.push(slab);
        if !open {
            self.flush();
        }
    }

    /// Takes the pages that are full.
    pub(crate) fn full(&mut self) -> Vec<Page> {
        std::mem::take(&mut self.full)
    }

    /// Places the remaining slabs, and returns the pages not taken yet.
    pub(crate) fn finish(mut self) -> Vec<Page> {
        self.flush();
        self.full.push(self.page);
        self.full
    }

    fn flush(&mut self) {
        let chain = std::mem::take(&mut self.chain);
        // A page break requested inside a chain splits the chain.
        let mut rest = chain.into_iter().peekable();
        while rest.peek().is_some() {
            let mut run = Vec::new();
            while let Some(slab) = rest.next_if(|slab| run.is_empty() || !slab.new_page) {
                run.push(slab);
            }
            self.place_run(run);
        }
    }

    fn place_run(&mut self, mut run: Vec<Slab>) {
        let Some(first) = run.first() else { return };
        let (opens, lacking) = (first.new_page, self.y + self.needed(&run) - BOTTOM);
        let fits = lacking <= 0.0 || !opens && run.iter_mut().any(|slab| slab.shrink(lacking));
        let turn = opens || !fits;
        if turn && !self.at_top() {
            self.turn();
        }
        for slab in run {
            if !self.at_top() && top_of(&slab, self.y, self.after) + slab.height > BOTTOM {
                self.turn();
            }
            self.place(slab);
        }
    }

    fn needed(&self, run: &[Slab]) -> f32 {
        let (mut y, mut after) = (self.y, self.after);
        for slab in run {
            y = top_of(slab, y, after) + slab.height;
            after = slab.after;
        }
        y - self.y
    }

    fn at_top(&self) -> bool {
        self.y <= MARGIN
    }

    fn turn(&mut self) {
        self.full.push(std::mem::take(&mut self.page));
        self.y = MARGIN;
        self.after = 0.0;
    }

    fn place(&mut self, slab: Slab) {
        if self.at_top()
            && let Some(header) = &slab.header
        {
            let (header, top) = (std::sync::Arc::clone(header), self.y);
            self.take(header.items.iter().cloned(), top);
            self.y += header.height;
        }
        let top = top_of(&slab, self.y, self.after);
        self.y = top + slab.height;
        self.after = slab.after;
        self.take(slab.items.into_iter(), top);
    }

    fn take(&mut self, items: impl Iterator<Item = Placed>, top: f32) {
        self.page.items.extend(items.map(|mut placed| {
            placed.y += top;
            placed
        }));
    }
}

/// The top of a slab that follows content ending at `y` with space `after`; running text is aligned to the page grid.
fn top_of(slab: &Slab, y: f32, after: f32) -> f32 {
    if y <= MARGIN {
        return y;
    }
    let top = y + slab.before.max(after);
    if slab.on_grid && top > y {
        MARGIN + ((top - MARGIN) / GRID - 0.01).ceil() * GRID
    } else {
        top
    }
}

#[cfg(test)]
mod tests {
    use super::super::slab::keep_pairs;
    use super::*;

    fn slabs(count: usize, height: f32) -> Vec<Slab> {
        (0..count).map(|_| Slab { height, ..Slab::default() }).collect()
    }

    fn pages_of(slabs: Vec<Slab>) -> usize {
        let mut paginator = Paginator::new();
        slabs.into_iter().for_each(|slab| paginator.push(slab));
        paginator.finish().len()
    }

    #[test]
    fn pages_fill_and_turn() {
        assert_eq!(pages_of(slabs(7, 100.0)), 1);
        assert_eq!(pages_of(slabs(8, 100.0)), 2);
    }

    #[test]
    fn running_text_stands_on_the_grid() {
        for height in [9.0, 20.0, 33.3] {
            let above = Slab { height, after: 7.0, ..Slab::default() };
            let line = Slab { height: 2.0 * GRID, before: 7.0, on_grid: true, ..Slab::default() };
            let mut paginator = Paginator::new();
            paginator.push(above);
            paginator.push(line);
            let lines = (paginator.y - MARGIN) / GRID;
            assert!((lines - lines.round()).abs() < 0.001, "{lines}");
        }
    }

    #[test]
    fn a_heading_moves_on_with_what_follows() {
        let mut paginator = Paginator::new();
        slabs(7, 97.0).into_iter().for_each(|slab| paginator.push(slab));
        paginator.push(Slab { height: 20.0, keep: true, ..Slab::default() });
        assert!(paginator.full.is_empty());
        let mut lines = slabs(5, 15.0);
        keep_pairs(&mut lines);
        lines.into_iter().for_each(|slab| paginator.push(slab));
        assert_eq!(paginator.y, MARGIN + 20.0 + 5.0 * 15.0);
    }

    #[test]
    fn a_picture_is_made_smaller_rather_than_leave_a_page_empty() {
        let pages = |filler: f32| {
            let picture = Slab { height: 600.0, shrinks: 0.6, ..Slab::default() };
            let above = Slab { height: filler, ..Slab::default() };
            pages_of(vec![above, picture])
        };
        assert_eq!((pages(100.0), pages(300.0), pages(400.0)), (1, 1, 2));
    }

    #[test]
    fn a_chain_taller_than_a_page_still_ends() {
        let mut tall = slabs(30, 100.0);
        super::super::slab::keep_all(&mut tall);
        assert_eq!(pages_of(tall), 5);
    }
}
