//! temporary
#![allow(clippy::all, clippy::pedantic, clippy::unwrap_used, clippy::print_stdout)]
use documents::{*, TextField::Ours};
use std::time::Instant;
fn med(mut f: impl FnMut(), n: usize) -> f64 { let mut v: Vec<f64> = (0..n).map(|_| { let t = Instant::now(); f(); t.elapsed().as_secs_f64()*1e3 }).collect(); v.sort_by(|a,b| a.total_cmp(b)); v[n/2] }
fn main() {
    use automerge::{*, transaction::Transactable};
    {
        let mut a = AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit);
        let tt = a.put_object(ROOT, "ours", ObjType::Text).unwrap();
        let mut n = 0; let mut x = 1usize;
        let t0 = Instant::now();
        while n < 100_000 { x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407); let at = if n==0 {0} else {(x>>33) % n}; a.splice_text(&tt, at, 0, "some words").unwrap(); n += 10; if x % 16 == 0 { a.commit(); } }
        println!("built {:?}", t0.elapsed());
        let t = a.get(ROOT, "ours").unwrap().unwrap().1;
        println!("length {:.4}", med(|| { a.length(&t); }, 51));
        println!("object_type {:.4}", med(|| { a.object_type(&t).unwrap(); }, 51));
        println!("get {:.4}", med(|| { a.get(&t, 50_000).unwrap(); }, 51));
        println!("get_cursor {:.4}", med(|| { a.get_cursor(&t, 50_000, None).unwrap(); }, 51));
        let c = a.get_cursor(&t, 50_000, None).unwrap();
        println!("get_cursor_position {:.4}", med(|| { a.get_cursor_position(&t, &c, None).unwrap(); }, 51));
        println!("splice_text {:.4}", med(|| { a.splice_text(&t, 50_000, 0, "x").unwrap(); }, 51));
        println!("splice_text del {:.4}", med(|| { a.splice_text(&t, 50_000, 1, "").unwrap(); }, 51));
        println!("commit {:.4}", med(|| { a.splice_text(&t, 50_000, 0, "x").unwrap(); a.commit(); }, 51));
        println!("last_local {:.4}", med(|| { a.splice_text(&t, 50_000, 0, "x").unwrap(); a.commit(); a.get_last_local_change(); }, 51));
        println!("list_range {:.4}", med(|| { assert!(a.list_range(&t, 50_000..50_001).count() < 3); }, 51));
        println!("clone {:.4}", med(|| { let _ = a.clone(); }, 51));
        let h = a.get_heads();
        println!("get_changes {:.4}", med(|| { a.get_changes(&h); }, 51));
        println!("meta {:.4}", med(|| { a.get_change_meta_by_hash(&h[0]); }, 51));
        println!("marks {:.4}", med(|| { let _ = a.get_marks(&t, 50_000, None); }, 51));
    }

    if false {return;} for chars in [1_000usize, 10_000, 100_000] {
        let mut d = Document::new(&Kind::Session, Actor([1;16]));
        // typed in pieces so that it is not one run
        let mut n = 0; let mut x = 1usize;
        while n < chars { x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407); let at = if n==0 {0} else {(x>>33) % n}; d.splice(Ours, at, 0, "some words").unwrap(); n += 10; if x % 16 == 0 { d.take_changes(); } }
        d.take_changes();
        let saved = d.save();
        let t = Instant::now(); let (mut o, _) = Document::open(Some(&saved), &[], Actor([2;16])).unwrap(); let open = t.elapsed().as_secs_f64()*1e3;
        let mut at = chars/2;
        let splice = med(|| { d.splice(Ours, at, 0, "x").unwrap(); at += 1; }, 201);
        let take = med(|| { d.splice(Ours, at, 0, "x").unwrap(); at += 1; d.take_changes(); }, 101);
        let text = med(|| { d.text(Ours).unwrap(); }, 51);
        let read = med(|| { session::read(&d).unwrap(); }, 51);
        let caret = d.caret(Ours, chars/2).unwrap();
        let pos = med(|| { d.position(&caret); }, 51);
        let save = med(|| { d.save(); }, 5);
        let one = 0.0;
        let mut other = Document::open(Some(&saved), &[], Actor([3;16])).unwrap().0;
        let mut apply1 = vec![]; let mut apply100 = vec![];
        for _ in 0..5 { o.splice(Ours, 3, 0, "z").unwrap(); let c = o.take_changes(); let t=Instant::now(); let a = other.apply(&c); apply1.push(t.elapsed().as_secs_f64()*1e3); let _ = a; }
        for _ in 0..3 { let mut b = vec![]; for i in 0..100 { o.splice(Ours, 3+i, 0, "z").unwrap(); b.extend(o.take_changes()); } let t=Instant::now(); let a = other.apply(&b); apply100.push(t.elapsed().as_secs_f64()*1e3); assert!(a.refused.is_empty()); }
        apply1.sort_by(|a,b| a.total_cmp(b)); apply100.sort_by(|a,b| a.total_cmp(b));
        println!("{chars}: saved {} B open {open:.2} splice {splice:.4} splice+take {take:.4} text {text:.3} read {read:.3} position {pos:.4} save {save:.2} apply1 {:.2} apply100 {:.2} ({one:.3})", saved.len(), apply1[2], apply100[1]);
    }
    // largest single change: 64Ki units, and a hostile run of operations
    let mut d = Document::new(&Kind::Session, Actor([1;16])); d.take_changes();
    let mut o = Document::new(&Kind::Session, Actor([2;16])); o.take_changes();
    d.splice(Ours, 0, 0, &"x".repeat(65536)).unwrap(); let c = d.take_changes();
    let t=Instant::now(); o.apply(&c); println!("64Ki-unit change {} B: apply {:.1} ms", c[0].len(), t.elapsed().as_secs_f64()*1e3);
    let t=Instant::now(); d.splice(Ours, 0, 65536, "").unwrap(); let c = d.take_changes(); println!("remove 64Ki local {:.1} ms", t.elapsed().as_secs_f64()*1e3);
    let t=Instant::now(); o.apply(&c); println!("removing 64Ki apply {:.1} ms", t.elapsed().as_secs_f64()*1e3);
}
