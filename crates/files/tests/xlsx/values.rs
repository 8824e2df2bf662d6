//! What a cell shows.

use super::{grids, read, read_with, row, sheet, text};

const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
    <numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="_ * #,##0.00_ ;_ * \-#,##0.00_ "/>
    <numFmt numFmtId="168" formatCode="0&quot;件&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/>
    <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="49"/><xf numFmtId="168"/><xf numFmtId="1"/></cellXfs></styleSheet>"#;

fn shown_in(book: &[(&str, &str)], cell: &str) -> String {
    let document = read_with(&sheet(&row(1, cell), ""), book);
    grids(&document).first().map(|grid| grid.rows[0].cells[0].text.clone()).unwrap_or_default()
}

fn number(value: &str, style: usize) -> String {
    shown_in(&[("xl/styles.xml", STYLES)], &format!(r#"<c r="A1" s="{style}"><v>{value}</v></c>"#))
}

#[test]
fn numbers_show_without_the_noise_of_binary_fractions() {
    let shown = [
        ("12", "12"),
        ("12.0", "12"),
        ("0.30000000000000004", "0.3"),
        ("96171.600000000006", "96171.6"),
        ("-3", "-3"),
        ("1E3", "1000"),
        ("1.0000000000000001E-5", "0.00001"),
        ("1E+300", "1E300"),
        ("123456789012345678", "123456789012346000"),
        ("0", "0"),
        ("-0", "0"),
        ("not a number", "not a number"),
    ];
    for (value, text) in shown {
        assert_eq!(number(value, 0), text, "{value}");
    }
}

#[test]
fn a_number_format_rounds_and_makes_percentages_and_dates() {
    let shown = [
        ("45658", 1, "2025-01-01"),
        ("1", 1, "1900-01-01"),
        ("59", 1, "1900-02-28"),
        ("60", 1, "1900-02-29"),
        ("61", 1, "1900-03-01"),
        ("2958465", 1, "9999-12-31"),
        ("99999999", 1, "99999999"),
        ("-5", 1, "-5"),
        ("0.1234", 2, "12.34%"),
        ("0.125", 4, "12.5%"),
        ("45716", 3, "2025-02-28"),
        ("45658.75", 5, "2025-01-01 18:00"),
        ("0.5", 6, "12:00"),
        ("1234.5", 7, "1234.5"),
        ("1.005", 7, "1.01"),
        ("7", 8, "7"),
        ("3", 9, "3"),
        ("2.5", 10, "3"),
    ];
    for (value, style, text) in shown {
        assert_eq!(number(value, style), text, "{value} in style {style}");
    }
}

#[test]
fn a_workbook_may_count_its_days_from_1904() {
    let listed = r#"<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="表" r:id="rId1"/></sheets></workbook>"#;
    let book = [("xl/styles.xml", STYLES), ("xl/workbook.xml", listed)];
    assert_eq!(shown_in(&book, r#"<c r="A1" s="1"><v>0</v></c>"#), "1904-01-01");
}

#[test]
fn shared_strings_are_joined_runs_without_pinyin() {
    let strings = r"<sst><si><t>一</t></si><si><r><t>政</t></r><r><t>府</t></r><rPh><t>zhèng</t></rPh></si><si><t>上_x000D_
下</t></si></sst>";
    let book = [("xl/sharedStrings.xml", strings)];
    assert_eq!(shown_in(&book, r#"<c r="A1" t="s"><v>1</v></c>"#), "政府");
    assert_eq!(shown_in(&book, r#"<c r="A1" t="s"><v>2</v></c>"#), "上\n下");
    assert_eq!(shown_in(&book, r#"<c r="A1" t="s"><v>9</v></c>"#), "");
}

#[test]
fn a_formula_shows_its_last_result() {
    assert_eq!(shown_in(&[], r#"<c r="A1"><f>SUM(B1:B9)</f><v>26</v></c>"#), "26");
    assert_eq!(shown_in(&[], r#"<c r="A1" t="str"><f>A2&amp;"件"</f><v>26件</v></c>"#), "26件");
}

/// What the last cell of the second row shows where the program that wrote the sheet left its formula without a result.
fn computed(formula: &str) -> String {
    let first = r#"<c r="A1"><v>1.5</v></c><c r="B1"><v>2</v></c>"#.to_owned() + &text("C1", "相符");
    let second = r#"<c r="A2"><v>4</v></c><c r="B2"><f>SUM(A2,A1:B1)</f></c>"#.to_owned()
        + &format!(r#"<c r="C2" t="n"><f>{formula}</f><v /></c>"#);
    let document = read(&(row(1, &first) + &row(2, &second)), "");
    grids(&document)[0].rows[1].cells.get(2).map(|cell| cell.text.clone()).unwrap_or_default()
}

#[test]
fn a_formula_without_a_result_is_added_up_where_it_only_adds_and_counts() {
    let results = [
        ("SUM(A1:C1)", "3.5"),
        ("$A$1+B1-1", "2.5"),
        ("B2", "7.5"),
        ("IF(COUNT(A1:C1)=0,\"\",SUM(A1:C1,B2))", "11"),
        ("IF(COUNT(E1:F9)=0,\"\",SUM(E1:F9))", ""),
        ("IF(D1=\"\",0,1)", "0"),
        ("IF(N(C1)&lt;&gt;0,1,(2))", "2"),
        ("-N(A2)", "-4"),
        ("VLOOKUP(A1,B1:C1,2)", ""),
        ("表2!A1", ""),
        ("C2+1", ""),
        ("SUM(A1:C1", ""),
        ("SUM(A1:XFD1048576)", ""),
        ("NAN+INF", ""),
    ];
    for (formula, shows) in results {
        assert_eq!(computed(formula), shows, "{formula}");
    }
}

#[test]
fn a_result_left_empty_does_not_swallow_the_next_text() {
    let first = row(1, r#"<c r="A1"><f>A9</f><v /></c>"#);
    let document = read(&(first + &row(2, &text("A2", "规章"))), "");
    assert_eq!(grids(&document)[0].rows[1].cells[0].text, "规章");
}

#[test]
fn truth_values_and_errors_show_as_words() {
    assert_eq!(shown_in(&[], r#"<c r="A1" t="b"><v>1</v></c>"#), "TRUE");
    assert_eq!(shown_in(&[], r#"<c r="A1" t="b"><v>0</v></c>"#), "FALSE");
    assert_eq!(shown_in(&[], r#"<c r="A1" t="e"><v>#DIV/0!</v></c>"#), "#DIV/0!");
}

#[test]
fn entities_are_read() {
    let document = read(&row(1, r#"<c r="A1" t="inlineStr"><is><t>&#25919;&amp;&#x5E9C;</t></is></c>"#), "");
    assert_eq!(grids(&document)[0].rows[0].cells[0].text, "政&府");
}
