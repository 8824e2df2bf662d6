//! How dates, articles and pages are written in a letter.

use jiff::civil::Date;
use law::Cite;
use law::cite::Instrument;

/// 2026年11月24日.
pub(super) fn date(date: Date) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

/// A date as people type it: 2026-11-24, 2026/11/24, 2026.11.24 or 2026年11月24日.
pub(super) fn read_date(text: &str) -> Option<Date> {
    let plain = text.trim().trim_end_matches('日').replace(['年', '月', '/', '.'], "-");
    let mut parts = plain.split('-').map(|part| part.trim().parse::<i16>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().filter(|_| year >= 1949)
}

/// 引文 by the full name: 《中华人民共和国政府信息公开条例》第三十条.
pub(super) fn cite(cite: Cite) -> String {
    let printed = cite.to_string();
    match (cite.instrument, printed.strip_prefix('《')) {
        (
            Instrument::Regulation
            | Instrument::LegislationLaw
            | Instrument::CivilCode
            | Instrument::LicensingLaw
            | Instrument::ReconsiderationLaw
            | Instrument::LitigationLaw
            | Instrument::ArchivesLaw
            | Instrument::ReconsiderationRegulation2007,
            Some(rest),
        ) => format!("《中华人民共和国{rest}"),
        (
            Instrument::Regulation
            | Instrument::LegislationLaw
            | Instrument::CivilCode
            | Instrument::LicensingLaw
            | Instrument::ReconsiderationLaw
            | Instrument::LitigationLaw
            | Instrument::ArchivesLaw
            | Instrument::HolidayMeasures
            | Instrument::FeeMeasures
            | Instrument::Interpretation2025
            | Instrument::ReportForm2021
            | Instrument::ReportForm2019
            | Instrument::Platform2019
            | Instrument::ReplyService2016
            | Instrument::Terms2015
            | Instrument::Channels2017
            | Instrument::ReconsiderationGuidance2021
            | Instrument::JiangsuReplyRules
            | Instrument::PartyRegulation
            | Instrument::ReconsiderationRegulation2007
            | Instrument::LitigationInterpretation2018
            | Instrument::GuidingCase26,
            _,
        ) => printed,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;
    use law::Article;

    use super::*;

    #[test]
    fn dates_are_read_as_people_type_them_and_written_without_leading_zeros() {
        for typed in ["2026-01-05", "2026/1/5", "2026.1.5", " 2026年1月5日 "] {
            assert_eq!(read_date(typed), Some(day(2026, 1, 5)), "{typed}");
        }
        for typed in ["", "2026-13-01", "2026-02-30", "1月5日", "26-1-5", "2026-1-5-6"] {
            assert_eq!(read_date(typed), None, "{typed}");
        }
        assert_eq!(date(day(2026, 1, 5)), "2026年1月5日");
    }

    #[test]
    fn laws_and_the_regulation_are_cited_by_their_full_names_and_documents_by_their_numbers() {
        let article = Cite::new(Instrument::Regulation, Article::new(36).item(4));
        assert_eq!(cite(article), "《中华人民共和国政府信息公开条例》第三十六条第（四）项");
        assert_eq!(cite(Cite::whole(Instrument::Terms2015)), "国办公开办函〔2015〕207号");
    }
}
