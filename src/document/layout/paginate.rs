//! Slabs onto pages: chains that stay together, headers said again, nothing hanging alone.

use super::display::{Page, Placed};
use super::slab::Slab;
use super::style::{BOTTOM, MARGIN};

/// Fills page after page.
pub(crate) struct Paginator {
    pub pages: Vec<Page>,
    chain: Vec<Slab>,
    y: f32,
    after: f32,
}

impl Paginator {
    /// A paginator on an empty first page.
    pub(crate) fn new() -> Self {
        Self { pages: vec![Page::default()], chain: Vec::new(), y: MARGIN, after: 0.0 }
    }

    /// Takes the next slab.
    pub(crate) fn push(&mut self, slab: Slab) {
        let open = slab.keep;
        self.chain.push(slab);
        if !open {
            self.flush();
        }
    }

    /// Places what is still waiting.
    pub(crate) fn finish(mut self) -> Vec<Page> {
        self.flush();
        self.pages
    }

    fn flush(&mut self) {
        let chain = std::mem::take(&mut self.chain);
        // A break asked for inside a chain parts it there.
        let mut rest = chain.into_iter().peekable();
        while rest.peek().is_some() {
            let mut run = Vec::new();
            while let Some(slab) = rest.next_if(|slab| run.is_empty() || !slab.new_page) {
                run.push(slab);
            }
            self.place_run(run);
        }
    }

    fn place_run(&mut self, run: Vec<Slab>) {
        let Some(first) = run.first() else { return };
        let turn = first.new_page || self.y + self.needed(&run) > BOTTOM;
        if turn && !self.at_top() {
            self.turn();
        }
        for slab in run {
            if !self.at_top() && self.y + self.gap(&slab) + slab.height > BOTTOM {
                self.turn();
            }
            self.place(slab);
        }
    }

    fn needed(&self, run: &[Slab]) -> f32 {
        let (mut sum, mut after) = (0.0, self.after);
        for slab in run {
            sum += slab.before.max(after) + slab.height;
            after = slab.after;
        }
        sum
    }

    fn gap(&self, slab: &Slab) -> f32 {
        if self.at_top() { 0.0 } else { slab.before.max(self.after) }
    }

    fn at_top(&self) -> bool {
        self.y <= MARGIN
    }

    fn turn(&mut self) {
        self.pages.push(Page::default());
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
        let top = self.y + self.gap(&slab);
        self.y = top + slab.height;
        self.after = slab.after;
        self.take(slab.items.into_iter(), top);
    }

    fn take(&mut self, items: impl Iterator<Item = Placed>, top: f32) {
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        page.items.extend(items.map(|mut placed| {
            placed.y += top;
            placed
        }));
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
    fn a_heading_moves_on_with_what_follows() {
        let mut paginator = Paginator::new();
        slabs(7, 97.0).into_iter().for_each(|slab| paginator.push(slab));
        paginator.push(Slab { height: 20.0, keep: true, ..Slab::default() });
        assert_eq!(paginator.pages.len(), 1);
        let mut lines = slabs(5, 15.0);
        keep_pairs(&mut lines);
        lines.into_iter().for_each(|slab| paginator.push(slab));
        assert_eq!(paginator.y, MARGIN + 20.0 + 5.0 * 15.0);
    }

    #[test]
    fn a_chain_taller_than_a_page_still_ends() {
        let mut tall = slabs(30, 100.0);
        super::super::slab::keep_all(&mut tall);
        assert_eq!(pages_of(tall), 5);
    }
}
