//! The fonts a paper is set in: those of a folder, those of the system, and two that the program carries.
//!
//! `仿宋_GB2312` and 方正小标宋 are not free, so every typeface has a list of families: first those that are what the
//! standard wants, then what may stand in for them. The last of each list is carried in the program.

use std::fmt;
use std::path::Path;

use report::Sentence;
use typst::text::{Font, FontBook};
use typst_kit::fonts::{self, FontStore};

/// Carried in the program: `Gongkai Serif` and `Gongkai Sans`, the characters of GB 2312.
const CARRIED: [&[u8]; 2] =
    [include_bytes!("../fonts/GongkaiSerif-Regular.otf"), include_bytes!("../fonts/GongkaiSans-Bold.otf")];

/// A typeface of GB/T 9704—2012.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typeface {
    /// 仿宋: the text.
    FangSong,
    /// 小标宋: the title.
    XiaoBiaoSong,
    /// 黑体: headings 一、.
    Hei,
    /// 楷体: headings （一）.
    Kai,
    /// 宋体: tables and page numbers.
    Song,
}

impl Typeface {
    pub(crate) const ALL: [Self; 5] = [Self::FangSong, Self::XiaoBiaoSong, Self::Hei, Self::Kai, Self::Song];

    /// Its Chinese name, and the name under which it is sold or installed.
    fn name(self) -> [&'static str; 2] {
        match self {
            Self::FangSong => ["仿宋", "FangSong"],
            Self::XiaoBiaoSong => ["小标宋", "FZXiaoBiaoSong"],
            Self::Hei => ["黑体", "SimHei"],
            Self::Kai => ["楷体", "KaiTi"],
            Self::Song => ["宋体", "SimSun"],
        }
    }

    /// What it is used for.
    fn use_for(self) -> [&'static str; 2] {
        match self {
            Self::FangSong => ["正文", "the text"],
            Self::XiaoBiaoSong => ["标题", "the title"],
            Self::Hei => ["一级标题", "headings"],
            Self::Kai => ["二级标题", "headings of the second level"],
            Self::Song => ["表格和页码", "tables and page numbers"],
        }
    }

    /// Families that are this typeface.
    fn genuine(self) -> &'static [&'static str] {
        match self {
            Self::FangSong => &[
                "FangSong_GB2312",
                "仿宋_GB2312",
                "FangSong",
                "仿宋",
                "STFangsong",
                "华文仿宋",
                "FZFangSong-Z02",
                "FZFangSong-Z02S",
                "方正仿宋_GBK",
                "FandolFang R",
                "FandolFang",
            ],
            Self::XiaoBiaoSong => &[
                "FZXiaoBiaoSong-B05S",
                "FZXiaoBiaoSong-B05",
                "方正小标宋简体",
                "方正小标宋_GBK",
                "方正小标宋_GB18030",
            ],
            Self::Hei => &["SimHei", "黑体", "STHeiti", "FZHei-B01S", "FandolHei"],
            Self::Kai => {
                &["KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "FandolKai", "AR PL KaitiM GB"]
            }
            Self::Song => &[
                "SimSun",
                "宋体",
                "NSimSun",
                "STSong",
                "FandolSong",
                "Noto Serif CJK SC",
                "Source Han Serif SC",
            ],
        }
    }

    /// Families that may stand in for it, the best first; the last is carried in the program.
    fn instead(self) -> &'static [&'static str] {
        const SERIF: &[&str] = &[
            "Noto Serif CJK SC",
            "Noto Serif SC",
            "Source Han Serif SC",
            "SimSun",
            "AR PL UMing CN",
            "Gongkai Serif",
        ];
        const SANS: &[&str] = &[
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Microsoft YaHei",
            "WenQuanYi Micro Hei",
            "Gongkai Sans",
        ];
        match self {
            Self::FangSong | Self::XiaoBiaoSong | Self::Song => SERIF,
            Self::Hei => SANS,
            Self::Kai => &[
                "AR PL UKai CN",
                "Noto Serif CJK SC",
                "Noto Serif SC",
                "Source Han Serif SC",
                "Gongkai Serif",
            ],
        }
    }
}

/// The fonts that were found.
pub struct Fonts {
    store: FontStore,
    /// What there is to say about the folder.
    remark: Option<Sentence>,
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.book().families().map(|(name, _)| name)).finish()
    }
}

impl Fonts {
    /// The fonts of a folder where one is named, then those of the system, then those carried in the program. Looking
    /// for them takes a tenth of a second, so it is done once.
    pub fn find(folder: Option<&Path>) -> Self {
        let mut store = FontStore::new();
        let mut remark = None;
        if let Some(folder) = folder {
            let mut found = fonts::scan(folder).peekable();
            if found.peek().is_none() {
                remark = Some(nothing_in(folder));
            }
            store.extend(found);
        }
        store.extend(fonts::system());
        Self { store, remark }.with_carried()
    }

    /// The two fonts that the program carries, and no others.
    pub fn carried() -> Self {
        Self { store: FontStore::new(), remark: None }.with_carried()
    }

    fn with_carried(mut self) -> Self {
        for font in CARRIED.into_iter().flat_map(|bytes| Font::iter(typst::foundations::Bytes::new(bytes))) {
            let info = font.info().clone();
            self.store.push((font, info));
        }
        self
    }

    pub(crate) fn store(&self) -> &FontStore {
        &self.store
    }

    fn book(&self) -> &FontBook {
        self.store.book()
    }

    /// The families a typeface is set in, as far as they are here.
    pub(crate) fn families(&self, typeface: Typeface) -> Vec<&'static str> {
        let all = typeface.genuine().iter().chain(typeface.instead()).copied();
        all.filter(|family| self.has(family)).collect()
    }

    /// What is set in another font than the standard wants.
    pub(crate) fn remarks(&self) -> Vec<Sentence> {
        let missing = Typeface::ALL.into_iter().filter_map(|typeface| {
            let there = typeface.genuine().iter().any(|family| self.has(family));
            let taken = self.families(typeface).first().copied()?;
            (!there).then(|| not_found(typeface, taken))
        });
        self.remark.iter().cloned().chain(missing).collect()
    }

    /// Whether some font has a character.
    pub(crate) fn has_character(&self, character: char) -> bool {
        let mut infos = (0..).map_while(|index| self.book().info(index));
        infos.any(|info| info.coverage.contains(u32::from(character)))
    }

    fn has(&self, family: &str) -> bool {
        self.book().contains_family(&family.to_lowercase())
    }
}

fn not_found(typeface: Typeface, taken: &str) -> Sentence {
    let ([zh, en], [used_zh, used_en]) = (typeface.name(), typeface.use_for());
    Sentence::new(
        format!("没有找到{zh}字体（{en}），{used_zh}改用 {taken}。"),
        format!("The typeface {zh} ({en}) was not found; {taken} stands in for it in {used_en}."),
    )
}

fn nothing_in(folder: &Path) -> Sentence {
    let folder = folder.display();
    Sentence::new(
        format!("字体文件夹 {folder} 里没有可用的字体，改用系统字体。"),
        format!("There is no font in the folder {folder}; those of the system are used."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_without_fonts_still_has_a_family_for_every_typeface_and_says_what_was_wanted() {
        let fonts = Fonts::carried();
        let families = Typeface::ALL.map(|typeface| fonts.families(typeface));
        let serif = vec!["Gongkai Serif"];
        assert_eq!(families, [serif.clone(), serif.clone(), vec!["Gongkai Sans"], serif.clone(), serif]);
        let remarks = fonts.remarks();
        assert_eq!(remarks.len(), 5);
        assert_eq!(remarks[0].zh, "没有找到仿宋字体（FangSong），正文改用 Gongkai Serif。");
        assert!(fonts.has_character('镕') && fonts.has_character('—') && !fonts.has_character('𬭚'));
    }

    #[test]
    fn a_folder_without_fonts_is_named_and_the_rest_is_used() {
        let fonts = Fonts::find(Some(Path::new("no/such/folder")));
        assert!(fonts.remarks()[0].en.contains("no/such/folder"), "{:?}", fonts.remarks());
        assert!(fonts.has_character('公'));
    }
}
