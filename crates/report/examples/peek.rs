fn main() {
    for p in std::env::args().skip(1) {
        let b = std::fs::read(&p).unwrap();
        let d = match files::read(&b, Some(&p), &files::Limits::default()) {
            Ok(d) => d,
            Err(e) => {
                println!("{p}: {e:?}");
                continue;
            }
        };
        match report::read(d, None) {
            Err(e) => println!("{p}: {e:?}"),
            Ok(r) => {
                println!(
                    "{p}: year {:?} body {:?} title {:?} pub {:?} dated {:?} sign {:?}",
                    r.report.year,
                    r.report.body,
                    r.report.title.as_ref().map(|t| &t.text),
                    r.report.published_on,
                    r.report.dated_on,
                    r.report.signature
                );
                println!("PREAMBLE {:?}", r.report.preamble.as_ref().map(|t| &t.text));
                for (k, v) in &r.report.parts {
                    let t: String = v.prose.text.chars().take(60).collect();
                    let e: String =
                        v.prose.text.chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
                    println!("{k:?} [{}] {t} …… {e} ({})", v.heading, v.prose.text.chars().count());
                }
                println!("labels {:?} extra {:?}", r.report.source.labels, r.report.source.extra_rows);
                for f in &r.findings {
                    println!("{} {:?} {}", f.code, f.severity, f.sentence.zh);
                }
            }
        }
    }
}
