//! A map from row numbers to values. Rows are numbered from 1, so values are kept in a vector; very large numbers, which only
//! a damaged file has, go to a hash map.

use std::collections::HashMap;

/// The most values in the vector.
const NEAR: usize = 1 << 20;

/// A value for each row number.
#[derive(Debug, Default)]
pub struct ByNumber<T> {
    near: Vec<T>,
    far: HashMap<i64, T>,
}

impl<T: Default + Clone> ByNumber<T> {
    /// The value of a number, made with its default when there is none.
    pub fn place(&mut self, number: i64) -> &mut T {
        match near(number) {
            None => self.far.entry(number).or_default(),
            Some(at) => {
                if self.near.len() <= at {
                    self.near.resize(at + 1, T::default());
                }
                &mut self.near[at]
            }
        }
    }
}

impl<T> ByNumber<T> {
    /// The value of a number.
    pub fn get(&self, number: i64) -> Option<&T> {
        match near(number) {
            None => self.far.get(&number),
            Some(at) => self.near.get(at),
        }
    }

    /// The numbers of the values that meet a condition, those in the vector first.
    pub fn numbers(&self, wanted: impl Fn(&T) -> bool) -> impl Iterator<Item = i64> {
        let near = (0..).zip(&self.near);
        let far = self.far.iter().map(|(number, one)| (*number, one));
        near.chain(far).filter(move |(_, one)| wanted(one)).map(|(number, _)| number)
    }

    /// As [`ByNumber::get`], mutable.
    pub fn get_mut(&mut self, number: i64) -> Option<&mut T> {
        match near(number) {
            None => self.far.get_mut(&number),
            Some(at) => self.near.get_mut(at),
        }
    }
}

fn near(number: i64) -> Option<usize> {
    usize::try_from(number).ok().filter(|at| *at < NEAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_from_a_damaged_file_takes_no_more_room_than_another() {
        let mut all = ByNumber::<u8>::default();
        let numbers = [1, 7, NEAR as i64 - 1, NEAR as i64, i64::MAX, -1, i64::MIN];
        for (at, number) in (1..).zip(numbers) {
            *all.place(number) = at;
        }
        for (at, number) in (1..).zip(numbers) {
            assert_eq!(all.get(number), Some(&at));
            assert_eq!(all.get_mut(number), Some(&mut at.clone()));
        }
        assert_eq!(all.get(3), Some(&0), "between others");
        assert_eq!((all.get(i64::MAX - 1), all.far.len()), (None, 4));
    }
}
