//! How a place in a statute is written and read, as in 《政府信息公开条例》第三十三条第二款.

use law::{Article, Basis, Cite, Instrument, Year};
use proptest::prelude::*;

#[test]
fn articles_are_printed_as_statutes_print_them() {
    let cases = [
        (Article::new(1), "第一条", "1"),
        (Article::new(10), "第十条", "10"),
        (Article::new(11), "第十一条", "11"),
        (Article::new(20), "第二十条", "20"),
        (Article::new(20).item(1), "第二十条第（一）项", "20(1)"),
        (Article::new(20).item(15), "第二十条第（十五）项", "20(15)"),
        (Article::new(33).paragraph(2), "第三十三条第二款", "33.2"),
        (Article::new(33).paragraph(2).item(3), "第三十三条第二款第（三）项", "33.2(3)"),
        (Article::new(100), "第一百条", "100"),
        (Article::new(101), "第一百零一条", "101"),
        (Article::new(110), "第一百一十条", "110"),
        (Article::new(201), "第二百零一条", "201"),
        (Article::new(999), "第九百九十九条", "999"),
        (Article::new(1010), "第一千零一十条", "1010"),
        (Article::new(1259), "第一千二百五十九条", "1259"),
    ];
    for (article, printed, compact) in cases {
        assert_eq!((article.to_string().as_str(), article.compact().as_str()), (printed, compact));
        assert_eq!((Article::parse(printed), Article::parse(compact)), (Some(article), Some(article)));
    }
}

#[test]
fn half_width_brackets_are_read() {
    assert_eq!(Article::parse("第三十六条第(四)项"), Some(Article::new(36).item(4)));
}

#[test]
fn what_is_no_article_is_not_read() {
    for text in [
        "",
        "第条",
        "第三十三",
        "三十三条",
        "第一十条",
        "第十十条",
        "第二零条",
        "第三十三条第二",
        "第三十三条第（二）",
        "第三十三条第（二)项",
        "第三十三条第二款第三款",
        "第三十三条之一",
        "第九万九千条",
        "33.",
        "+33",
        "033",
        "33.300",
        "20(1",
        "33 ",
    ] {
        assert_eq!(Article::parse(text), None, "{text}");
    }
}

#[test]
fn a_citation_names_the_instrument_and_the_place() {
    let paragraph = Cite::new(Instrument::Regulation, Article::new(33).paragraph(2));
    assert_eq!(paragraph.to_string(), "《政府信息公开条例》第三十三条第二款");
    assert_eq!(paragraph.english(), "Regulation on OGI, art. 33 para. 2");
    let notice = Cite::whole(Instrument::ReportForm2021);
    assert_eq!(notice.to_string(), "国办公开办函〔2021〕30号");
    assert_eq!(Instrument::Regulation.number(), Some("国务院令第711号"));
    assert_eq!(Instrument::FeeMeasures.number(), Some("国办函〔2020〕109号"));
}

#[test]
fn what_was_not_read_in_the_text_says_so() {
    let cite = Cite::new(Instrument::FeeMeasures, Article::new(6));
    assert_eq!(Basis::stated(cite).to_string(), "《政府信息公开信息处理费管理办法》第六条");
    assert_eq!(Basis::remembered(cite).to_string(), "《政府信息公开信息处理费管理办法》第六条（凭记忆）");
    assert_eq!(Basis::inferred(cite).to_string(), "《政府信息公开信息处理费管理办法》第六条（推论）");
}

#[test]
fn articles_and_years_are_kept_in_their_short_form() {
    let article = Article::new(33).paragraph(2);
    assert_eq!(serde_json::to_string(&article).unwrap(), "\"33.2\"");
    assert_eq!(serde_json::from_str::<Article>("\"33.2\"").unwrap(), article);
    assert!(serde_json::from_str::<Article>("\"33.x\"").is_err());
    let year = Year::new(2026).unwrap();
    assert_eq!(serde_json::to_string(&year).unwrap(), "2026");
    assert_eq!(serde_json::from_str::<Year>("2026").unwrap(), year);
    assert!(serde_json::from_str::<Year>("1948").is_err());
    assert_eq!((Year::new(1948), Year::new(2101)), (None, None));
}

fn any_article() -> impl Strategy<Value = Article> {
    let part = || prop::option::of(1..=u8::MAX);
    (1..=u16::MAX, part(), part()).prop_map(|(number, paragraph, item)| {
        let article = Article::new(number);
        let article = paragraph.map_or(article, |paragraph| article.paragraph(paragraph));
        item.map_or(article, |item| article.item(item))
    })
}

proptest! {
    #[test]
    fn an_article_is_read_as_it_was_printed(article in any_article()) {
        prop_assert_eq!(Article::parse(&article.to_string()), Some(article));
        prop_assert_eq!(Article::parse(&article.compact()), Some(article));
    }

    #[test]
    fn reading_never_panics(text in "(第|条|款|项|（|）|[零一二十百千万]|[0-9.()]|.){0,12}") {
        let _ = Article::parse(&text);
    }
}
