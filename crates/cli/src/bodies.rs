//! `bodies.csv`: which kind of body each name is, and at which level it stands.

use std::borrow::Cow;
use std::collections::HashSet;

use csv::StringRecord;
use law::body::{BodyKind, Level};
use report::Sentence;
use report::tree::{Member, Reports, Tree};
use serde::{Deserialize, Serialize};

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Bodies {
    members: Vec<Member>,
    /// The line each stands on.
    lines: Vec<u64>,
}

impl Bodies {
    /// Reads the table; a sentence with the number of the line that is wrong.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, Sentence> {
        let text = decode(bytes)?;
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(true)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let columns = Columns::of(reader.headers().map_err(|error| torn(&error))?)?;
        let mut bodies = Self::default();
        let mut known = HashSet::new();
        for record in reader.records() {
            let record = record.map_err(|error| torn(&error))?;
            let line = record.position().map_or(0, |begin| line_of(begin, &text));
            if record.iter().all(str::is_empty) {
                continue;
            }
            let body = columns.read(&record, line)?;
            if !known.insert((
                fold(&body.name).into_owned(),
                body.parent.as_deref().map(|above| fold(above).into_owned()),
            )) {
                return Err(wrong(
                    line,
                    &format!("机关“{}”重复", body.name),
                    &format!("“{}” is there twice", body.name),
                ));
            }
            bodies.members.push(body);
            bodies.lines.push(line);
        }
        Ok(bodies)
    }

    /// The names of all bodies.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.members.iter().map(|body| body.name.as_str())
    }

    /// The line of a body by its name, with or without 人民政府 at its end.
    pub(crate) fn find(&self, name: &str) -> Option<&Member> {
        let wanted = fold(name);
        let exact = self.members.iter().find(|body| fold(&body.name) == wanted);
        exact
            .or_else(|| self.members.iter().find(|body| place_name(&fold(&body.name)) == place_name(&wanted)))
    }

    /// The tree the bodies make; a sentence with the number of the line that is wrong.
    pub(crate) fn into_tree(self) -> Result<Tree, Sentence> {
        let Self { members, lines } = self;
        Tree::new(members).map_err(|(fault, members)| {
            let line = lines.get(fault.at()).copied().unwrap_or(1);
            let what = fault.sentence(&members);
            wrong(line, &what.zh, &what.en)
        })
    }
}

/// The line a record stands on; the reader counts from the empty lines before it.
fn line_of(begin: &csv::Position, text: &str) -> u64 {
    let from = usize::try_from(begin.byte()).unwrap_or(usize::MAX);
    let before = text.bytes().skip(from).take_while(u8::is_ascii_whitespace).filter(|byte| *byte == b'\n');
    before.fold(begin.line(), |line, _| line + 1)
}

/// Where each column stands.
struct Columns {
    name: usize,
    kind: usize,
    level: usize,
    parent: Option<usize>,
    code: Option<usize>,
    reports: Option<usize>,
    contact: Option<usize>,
    phone: Option<usize>,
}

/// The columns, as the header names them.
const HEADER: &str = "name,kind,level[,parent][,code][,reports][,contact][,phone]";

impl Columns {
    fn of(header: &StringRecord) -> Result<Self, Sentence> {
        let at = |wanted: &str| header.iter().position(|name| name.eq_ignore_ascii_case(wanted));
        let must = |wanted: &'static str| {
            at(wanted).ok_or_else(|| {
                wrong(
                    1,
                    &format!("表头缺少 {wanted}，应为 {HEADER}"),
                    &format!("the header lacks {wanted}; it should be {HEADER}"),
                )
            })
        };
        Ok(Self {
            name: must("name")?,
            kind: must("kind")?,
            level: must("level")?,
            parent: at("parent"),
            code: at("code"),
            reports: at("reports"),
            contact: at("contact"),
            phone: at("phone"),
        })
    }

    fn read(&self, record: &StringRecord, line: u64) -> Result<Member, Sentence> {
        let field = |at: usize| record.get(at).unwrap_or_default();
        let optional = |at: Option<usize>| at.map(field).filter(|text| !text.is_empty()).map(str::to_owned);
        let name = field(self.name);
        if name.is_empty() {
            return Err(wrong(line, "没有写机关名称", "the name is missing"));
        }
        let (kind, level) = (field(self.kind), field(self.level));
        let kind_known = kind_of(kind);
        let level_known = level_of(level);
        let reports = optional(self.reports).unwrap_or_default();
        Ok(Member {
            name: name.to_owned(),
            kind: kind_known.ok_or_else(|| {
                wrong(line, &format!("不认识的机关类别“{kind}”"), &format!("no such kind of body: “{kind}”"))
            })?,
            level: level_known.ok_or_else(|| {
                wrong(line, &format!("不认识的层级“{level}”"), &format!("no such level: “{level}”"))
            })?,
            parent: optional(self.parent),
            code: optional(self.code),
            reports: reports_of(&reports).ok_or_else(|| {
                wrong(
                    line,
                    &format!("reports 一栏写的是“{reports}”；请写 yes（是）或 no（否），no 后可写理由"),
                    &format!("reports says “{reports}”; write yes or no, and after no the reason"),
                )
            })?,
            contact: optional(self.contact),
            phone: optional(self.phone),
        })
    }
}

/// Whether a body reports: `yes` or `no` or their Chinese, with a reason behind it; yes where nothing is written.
fn reports_of(text: &str) -> Option<Reports> {
    let says = |words: &[&str]| {
        let rest = words.iter().find_map(|word| {
            text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word))?;
            text.get(word.len()..)
        })?;
        // 不 and “no” begin other words too.
        let is_word = rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
        is_word.then(|| rest.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
    };
    if text.is_empty() || says(&["yes", "y", "是", "应编"]).is_some() {
        return Some(Reports::Must);
    }
    let reason = says(&["no", "n", "不编", "否"])?;
    Some(Reports::Exempt(Some(reason).filter(|reason| !reason.is_empty())))
}

/// A kind of body by its name in data or in Chinese.
pub(crate) fn kind_of(text: &str) -> Option<BodyKind> {
    BodyKind::parse(&text.to_ascii_lowercase()).or(match text {
        "人民政府" | "政府" => Some(BodyKind::Government),
        "办公厅（室）" | "办公厅" | "办公室" | "政府办公厅（室）" | "政府办公室" | "政府办公厅" => {
            Some(BodyKind::GovernmentOffice)
        }
        "部门" | "政府部门" => Some(BodyKind::Department),
        "开发区管委会" | "开发区管理委员会" | "管委会" => {
            Some(BodyKind::ManagementCommittee)
        }
        "授权组织" | "法律、法规授权的组织" => Some(BodyKind::Authorised),
        "派出机关" | "街道办事处" => Some(BodyKind::Dispatched),
        "垂直管理部门" | "垂直管理" | "垂直领导部门" => Some(BodyKind::Vertical),
        _ => None,
    })
}

/// A level by its name in data or in Chinese.
pub(crate) fn level_of(text: &str) -> Option<Level> {
    Level::parse(&text.to_ascii_lowercase()).or(match text {
        "全国" | "国家" | "国家级" => Some(Level::Nation),
        "省" | "省级" => Some(Level::Province),
        "市" | "地市" | "地市级" | "市级" => Some(Level::Prefecture),
        "县" | "县级" => Some(Level::County),
        "乡镇" | "乡镇级" | "乡" | "镇" | "街道" => Some(Level::Township),
        _ => None,
    })
}

fn fold(name: &str) -> Cow<'_, str> {
    if name.contains(char::is_whitespace) {
        Cow::Owned(name.chars().filter(|c| !c.is_whitespace()).collect())
    } else {
        Cow::Borrowed(name)
    }
}

fn place_name(name: &str) -> &str {
    name.strip_suffix("人民政府").unwrap_or(name)
}

/// UTF-8 with or without its mark, else GB18030.
fn decode(bytes: &[u8]) -> Result<String, Sentence> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    encoding_rs::GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(Cow::into_owned)
        .ok_or_else(|| {
            Sentence::new(
                "机关名单既不是 UTF-8 也不是 GB18030 编码，请另存为 CSV UTF-8。",
                "the table of bodies is neither UTF-8 nor GB18030; save it as CSV UTF-8.",
            )
        })
}

fn torn(error: &csv::Error) -> Sentence {
    let line = error.position().map_or(1, csv::Position::line);
    wrong(line, &format!("CSV 写法有误：{error}"), &format!("malformed CSV: {error}"))
}

fn wrong(line: u64, zh: &str, en: &str) -> Sentence {
    Sentence::new(format!("机关名单第 {line} 行：{zh}。"), format!("table of bodies, line {line}: {en}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "name,kind,level,parent\n\
        云岭市,government,prefecture,\n\
        云岭市财政局,部门,地市级,云岭市\n\n\
        青石乡人民政府,人民政府,乡镇级,云岭市\n";

    #[test]
    fn a_table_is_read_in_either_encoding_with_either_words() {
        let bodies = Bodies::parse(TABLE.as_bytes()).unwrap();
        let (bytes, ..) = encoding_rs::GB18030.encode(TABLE);
        assert_eq!(Bodies::parse(&bytes).unwrap(), bodies);
        let office = bodies.find("云岭市财政局").unwrap();
        assert_eq!((office.kind, office.level), (BodyKind::Department, Level::Prefecture));
        assert_eq!(office.parent.as_deref(), Some("云岭市"));
        assert_eq!(bodies.find("青石乡").unwrap().level, Level::Township);
        assert_eq!(bodies.find("云岭市人民政府").unwrap().kind, BodyKind::Government);
        assert_eq!(bodies.find("白石乡"), None);
    }

    #[test]
    fn a_bad_line_is_named_with_its_number() {
        for (table, zh) in [
            ("name,level\n", "机关名单第 1 行：表头缺少 kind"),
            ("name,kind,level\n甲乡,局,县级\n", "机关名单第 2 行：不认识的机关类别“局”"),
            ("name,kind,level\n甲乡,政府,乡镇级\n\n甲乡,政府,乡镇级\n", "机关名单第 4 行：机关“甲乡”重复"),
            ("name,kind,level\n甲乡,政府\n", "机关名单第 2 行：不认识的层级“”"),
            ("name,kind,level,reports\n甲乡,政府,乡镇级,或许\n", "机关名单第 2 行：reports 一栏写的是“或许”"),
        ] {
            let sentence = Bodies::parse(table.as_bytes()).unwrap_err();
            assert!(sentence.zh.starts_with(zh), "{}", sentence.zh);
        }
        assert!(Bodies::parse(b"name\xff\xff").is_err());
    }

    #[test]
    fn who_reports_and_whom_to_call_stand_in_the_table() {
        let table = "name,kind,level,parent,code,reports,contact,phone\n\
            云岭县,政府,县级,,01,,张三,0000-1\n\
            云岭县财政局,部门,县级,01,02,是,李四,0000-2\n\
            云岭县档案馆,授权组织,县级,云岭县人民政府,03,否（非行政机关）,,\n\
            云岭县信访局,部门,县级,云岭县,04,no,,\n";
        let bodies = Bodies::parse(table.as_bytes()).unwrap();
        let office = bodies.find("云岭县财政局").unwrap();
        assert_eq!((office.contact.as_deref(), office.phone.as_deref()), (Some("李四"), Some("0000-2")));
        assert_eq!(office.reports, Reports::Must);
        let why = |name| bodies.find(name).unwrap().reports.clone();
        assert_eq!(why("云岭县档案馆"), Reports::Exempt(Some("非行政机关".into())));
        assert_eq!(why("云岭县信访局"), Reports::Exempt(None));
        let tree = bodies.into_tree().unwrap();
        let county = tree.find("01").unwrap();
        assert_eq!(tree.children(county).len(), 3);
    }

    #[test]
    fn a_line_that_fits_no_tree_is_named_with_its_number() {
        for (table, zh) in [
            ("甲局,部门,县级,乙县\n", "机关名单第 2 行：“甲局”的上级“乙县”不在名单里"),
            (
                "丙县,政府,县级,\n\n甲局,部门,县级,乙局\n乙局,部门,县级,甲局\n",
                "机关名单第 4 行：上级关系绕成了圈：甲局 → 乙局 → 甲局",
            ),
            (
                "丙县,政府,县级,\n甲局,部门,县级,丙县\n甲局,部门,县级,丙县人民政府\n",
                "机关名单第 4 行：机关“甲局”重复",
            ),
        ] {
            let bodies = Bodies::parse(format!("name,kind,level,parent\n{table}").as_bytes()).unwrap();
            let sentence = bodies.into_tree().unwrap_err();
            assert!(sentence.zh.starts_with(zh), "{}", sentence.zh);
        }
    }
}
