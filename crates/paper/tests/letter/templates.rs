//! Templates: the built-in ones, and an office's own in their place.

use paper::letter::{Letter, Number, Templates};

use crate::sample::{facts, filled};

fn refused(number: Number, text: &str) -> [String; 2] {
    let said = Templates::built_in().with(number, text.to_owned()).unwrap_err();
    [said.zh, said.en]
}

#[test]
fn every_built_in_template_passes_the_trial_of_an_offices_own() {
    for number in Number::ALL {
        let templates = Templates::built_in();
        let text = templates.text(number).to_owned();
        let same = templates.clone().with(number, text).unwrap_or_else(|said| panic!("{}", said.zh));
        assert_eq!(same.version(number), templates.version(number));
    }
}

#[test]
fn an_office_writes_a_letter_in_its_own_words_and_the_version_tells_it_apart() {
    let own = "# {{ title }}\n{{ you }}好，请补正：\n{% for gap in gaps %}\n- {{ gap }}\n{% endfor %}\n~ {{ short_name }}\n";
    let templates = Templates::built_in().with(Number::D05, own.to_owned()).unwrap();
    let letter = Letter::write(&facts(Number::D05), &filled(Number::D05), &templates).unwrap();
    assert!(
        letter.text().contains("补正告知书\n\n　　您好，请补正：\n　　1.“养护资金的材料”"),
        "{}",
        letter.text()
    );
    assert!(letter.text().ends_with("\n苏木河镇政府\n"));
    assert_eq!(letter.version(), &templates.version(Number::D05));
    assert_ne!(letter.version(), &Templates::built_in().version(Number::D05));
    assert_eq!(letter.version().as_str().len(), 12);
}

#[test]
fn a_template_that_does_not_work_is_refused_with_its_line() {
    let [zh, en] = refused(Number::D05, "# 补正\n\n请于{{ deadline }}前补正。\n");
    assert_eq!(zh, "文书模板 D05 第3行的“deadline”不是这份文书的栏目。请改成已有的栏目，或者删去。");
    assert_eq!(
        en,
        "“deadline” in line 3 of the template D05 is no field of this letter. Use one that is, or leave it out."
    );
    let broken = [
        ("# 补正\n{{ gaps \n", "第2行写法有误"),
        ("# 补正\n{% if gaps %}\n没有结束\n", "写法有误"),
        ("# 补正\n{{ gaps|nonsense }}\n", "第2行用了没有的功能"),
        ("{% for gap in gaps %}\n{{ gap.name }}\n{% endfor %}\n", "第2行用了这里没有的内容"),
        ("{% include 'x' %}", "第1行不能执行"),
        ("{% for a in range(9999) %}{% for b in range(9999) %}.{% endfor %}{% endfor %}", "第1行循环太多"),
    ];
    for (text, said) in broken {
        let [zh, _] = refused(Number::D05, text);
        assert!(zh.contains(said) && zh.contains("D05"), "{text}: {zh}");
    }
}
