//! `--set`: a person decides cells that the page leaves open.

use report::{Cell, CellId, Code, Edition, Evidence, Finding, How, Report, Sentence, Severity};

/// A person's decision: `table2.normative_documents=62,33,440` or `table3.granted.total=7`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    text: String,
    name: String,
    values: Vec<Cell>,
}

/// The code of digits with several readings, one of which a person chose.
const DECIDED: Code = Code(6);

/// Puts decisions into a report, and then what follows from them; or says why one may not be made.
pub(crate) fn decide(
    decisions: &[Decision],
    report: &mut Report,
    findings: &mut Vec<Finding>,
) -> Result<(), Sentence> {
    decisions.iter().try_for_each(|decision| decision.apply(report, findings))?;
    if !decisions.is_empty() {
        let filled = report::settle(report, findings);
        findings.extend(consequence(&filled, report));
    }
    Ok(())
}

impl Decision {
    /// Reads one `--set`; a sentence where the form has no such cell, or the values are none.
    pub(crate) fn parse(text: &str) -> Result<Self, Sentence> {
        let Some((name, list)) = text.split_once('=') else {
            return Err(Sentence::new(
                format!("--set {text} 应当写成 格名=数值，如 --set table2.normative_documents=62,33,440。"),
                format!("--set {text}: write cell=value, as in --set table2.normative_documents=62,33,440."),
            ));
        };
        let name = name.trim().to_owned();
        let values: Option<Vec<Cell>> = list.split([',', '，']).map(number).collect();
        let Some(values) = values else {
            return Err(Sentence::new(
                format!("--set {text}：“{list}”应当是数字，多个数字用逗号分开。"),
                format!("--set {text}: “{list}” should be numbers with commas between them."),
            ));
        };
        let decision = Self { text: text.to_owned(), name, values };
        let counts = [Edition::Form2021, Edition::Trial2019].map(|edition| decision.cells(edition).len());
        if counts == [0, 0] {
            return Err(decision.unknown());
        }
        if !counts.contains(&decision.values.len()) {
            return Err(decision.wrong_count(counts.into_iter().max().unwrap_or_default()));
        }
        Ok(decision)
    }

    /// The cells it names: one, or those of a row in form order.
    fn cells(&self, edition: Edition) -> Vec<CellId> {
        CellId::named(&self.name, edition)
    }

    fn unknown(&self) -> Sentence {
        Sentence::new(
            format!(
                "--set {}：格式里没有“{}”。行名如 table2.normative_documents、table3.granted、table4.reconsideration，格名如 table3.granted.total。",
                self.text, self.name
            ),
            format!(
                "--set {}: the form has no “{}”. A row is named like table2.normative_documents, table3.granted or table4.reconsideration, a cell like table3.granted.total.",
                self.text, self.name
            ),
        )
    }

    fn wrong_count(&self, wanted: usize) -> Sentence {
        let given = self.values.len();
        Sentence::new(
            format!("--set {}：此处有 {wanted} 格，给了 {given} 个数。", self.text),
            format!("--set {}: there are {wanted} cells and {given} values.", self.text),
        )
    }

    /// Puts the values into the open cells of a report, or says why it may not.
    pub(crate) fn apply(&self, report: &mut Report, findings: &mut Vec<Finding>) -> Result<(), Sentence> {
        let cells = self.cells(report.edition);
        if cells.is_empty() {
            return Err(self.unknown());
        }
        if cells.len() != self.values.len() {
            return Err(self.wrong_count(cells.len()));
        }
        let pairs: Vec<(CellId, &Cell)> = cells.iter().copied().zip(&self.values).collect();
        for (id, value) in &pairs {
            self.may_set(*id, value, report)?;
        }
        self.is_a_solution(&pairs, report, findings)?;
        let place =
            findings.iter().find(|f| f.cells.iter().any(|id| cells.contains(id))).and_then(|f| f.place);
        for (id, value) in &pairs {
            let known = report.source.cells.get(id);
            let evidence = Evidence {
                text: known.map_or_else(|| value.to_string(), |evidence| evidence.text.clone()),
                remark: None,
                place: known.map(|evidence| evidence.place).or(place).unwrap_or_default(),
                how: How::Decided,
            };
            report.cells.set(*id, (*value).clone());
            report.source.cells.insert(*id, evidence);
        }
        findings.retain(|f| f.solutions.is_empty() || f.cells.iter().any(|id| report.cell(*id).is_absent()));
        findings.push(self.note(&cells, report).at(place));
        Ok(())
    }

    /// Only an open cell, and only with a value of its kind.
    fn may_set(&self, id: CellId, value: &Cell, report: &Report) -> Result<(), Sentence> {
        let name = id.chinese(report.edition);
        let printed = report.cell(id);
        if !printed.is_absent() {
            let zh = shown(printed);
            return Err(Sentence::new(
                format!("--set {}：{name}原文已写明（{zh}），不能改动；只能确定没有读出的格。", self.text),
                format!(
                    "--set {}: {id} is plainly printed ({}) and is not edited; only open cells can be decided.",
                    self.text,
                    if printed.is_empty() { "blank".to_owned() } else { printed.to_string() }
                ),
            ));
        }
        if value.count().is_none() && !id.is_money() {
            return Err(Sentence::new(
                format!("--set {}：{name}应当是整数。", self.text),
                format!("--set {}: {id} holds a whole number.", self.text),
            ));
        }
        if value.amount().is_some_and(|amount| amount.is_sign_negative()) && !id.may_be_negative() {
            return Err(Sentence::new(
                format!("--set {}：{name}不能是负数。", self.text),
                format!("--set {}: {id} cannot be negative.", self.text),
            ));
        }
        Ok(())
    }

    /// Where the digits stand on the page, the decision is one of the ways to read them.
    fn is_a_solution(
        &self,
        pairs: &[(CellId, &Cell)],
        report: &Report,
        findings: &[Finding],
    ) -> Result<(), Sentence> {
        let decided = |id: &CellId| {
            pairs.iter().find(|(set, _)| set == id).map_or_else(|| report.cell(*id), |(_, value)| *value)
        };

        for finding in findings.iter().filter(|finding| !finding.solutions.is_empty()) {
            let agrees = |solution: &&Vec<Cell>| {
                finding.cells.iter().zip(*solution).all(|(id, cell)| {
                    let value = decided(id);
                    value.is_absent() || value.equals(cell)
                })
            };
            if !finding.solutions.iter().any(|solution| agrees(&solution)) {
                return Err(Sentence::new(
                    format!("--set {}：与原文的数字不符。{}", self.text, finding.sentence.zh),
                    format!(
                        "--set {}: the digits on the page do not say so. {}",
                        self.text, finding.sentence.en
                    ),
                ));
            }
        }
        Ok(())
    }

    fn note(&self, cells: &[CellId], report: &Report) -> Finding {
        Finding::new(
            DECIDED,
            Severity::Hint,
            format!("由人确定（--set），不是从原文读出：{}。", values_of(cells, report)),
            format!("Decided by a person (--set {}), not read from the page.", self.text),
        )
        .about(cells.iter().copied())
    }
}

/// Says which cells followed from what a person decided; nothing where none did.
fn consequence(filled: &[CellId], report: &Report) -> Option<Finding> {
    let first = filled.first()?;
    Some(
        Finding::new(
            DECIDED,
            Severity::Hint,
            format!("由人确定的数（--set）之后，只剩一种读法，据此读入：{}。", values_of(filled, report)),
            format!(
                "After what a person decided (--set) one reading was left of {} further cells, which was taken.",
                filled.len()
            ),
        )
        .at(report.place_of(*first))
        .about(filled.iter().copied()),
    )
}

/// Cells by their Chinese names, with their values.
fn values_of(cells: &[CellId], report: &Report) -> String {
    let named = cells.iter().map(|id| format!("{}＝{}", id.chinese(report.edition), shown(report.cell(*id))));
    named.collect::<Vec<_>>().join("，")
}

fn shown(cell: &Cell) -> String {
    if cell.is_empty() { "空白".to_owned() } else { cell.to_string() }
}

fn number(text: &str) -> Option<Cell> {
    let cell: Cell = serde_json::from_str(text.trim()).ok()?;
    cell.amount().map(|_| cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open_report() -> (Report, Vec<Finding>) {
        let report = Report::new(Edition::Form2021);
        let ids = ["issued", "repealed", "in_force"]
            .map(|column| CellId::parse(&format!("table2.normative_documents.{column}")).unwrap());
        let mut finding = Finding::new(Code(6), Severity::Warning, "六二三三四四零", "glued").about(ids);
        finding.solutions = [[62, 33, 440], [6, 233, 440]].map(|row| row.map(Cell::Count).to_vec()).to_vec();
        (report, vec![finding])
    }

    #[test]
    fn a_decision_closes_the_open_cells_and_is_recorded() {
        let (mut report, mut findings) = open_report();
        let decision = Decision::parse("table2.normative_documents=62,33,440").unwrap();
        decision.apply(&mut report, &mut findings).unwrap();
        let id = CellId::parse("table2.normative_documents.in_force").unwrap();
        assert_eq!(report.cell(id), &Cell::Count(440));
        assert_eq!(report.source.cells.get(&id).unwrap().how, How::Decided);
        assert_eq!(findings.iter().map(|f| f.code).collect::<Vec<_>>(), [DECIDED]);
    }

    #[test]
    fn a_printed_cell_and_digits_that_are_not_there_are_refused() {
        let (mut report, mut findings) = open_report();
        let other = Decision::parse("table2.normative_documents=1,2,3").unwrap();
        let refused = other.apply(&mut report, &mut findings).unwrap_err();
        assert!(refused.zh.contains("与原文的数字不符"), "{}", refused.zh);
        let granted = CellId::parse("table3.granted.total").unwrap();
        report.cells.set(granted, Cell::Count(7));
        let edit = Decision::parse("table3.granted.total=8").unwrap();
        let refused = edit.apply(&mut report, &mut findings).unwrap_err();
        assert!(refused.zh.contains("原文已写明（7）"), "{}", refused.zh);
    }

    #[test]
    fn decisions_must_agree_with_one_reading_together_and_what_follows_from_them_is_recorded() {
        let parse =
            |texts: &[&str]| texts.iter().map(|text| Decision::parse(text).unwrap()).collect::<Vec<_>>();
        let (mut report, mut findings) = open_report();
        let apart =
            parse(&["table2.normative_documents.issued=62", "table2.normative_documents.repealed=233"]);
        let refused = decide(&apart, &mut report, &mut findings).unwrap_err();
        assert!(refused.zh.contains("与原文的数字不符"), "{}", refused.zh);
        let (mut report, mut findings) = open_report();
        let one = parse(&["table2.normative_documents.issued=62"]);
        decide(&one, &mut report, &mut findings).unwrap();
        let id = CellId::parse("table2.normative_documents.in_force").unwrap();
        assert_eq!(report.cell(id), &Cell::Count(440));
        assert_eq!(report.source.cells.get(&id).unwrap().how, How::Solved);
        let said: Vec<_> = findings.iter().map(|f| (f.code, f.severity, f.cells.len())).collect();
        assert_eq!(said, [(DECIDED, Severity::Hint, 1), (DECIDED, Severity::Hint, 2)]);
    }

    #[test]
    fn what_the_form_does_not_have_is_refused_at_once() {
        for bad in
            ["table9.x=1", "table2.normative_documents=1,2", "table3.granted.total=x", "table3.granted"]
        {
            assert!(Decision::parse(bad).is_err(), "{bad}");
        }
        assert!(Decision::parse("table2.charges.amount_wan=1.50").is_ok());
    }
}
