//! What sort of body reports, stated or inferred from its name.

use law::body::{BodyKind, Level};

use super::prose::text::has;
use crate::finding::Severity;
use crate::read::fold::fold;

/// The reporting body as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// What kind of body it is.
    pub kind: Option<BodyKind>,
    /// The level it stands at.
    pub level: Option<Level>,
    /// Whether someone stated both; what is inferred from a name weighs one step less.
    pub stated: bool,
}

impl Body {
    /// A body that someone stated.
    pub fn stated(kind: BodyKind, level: Level) -> Self {
        Self { kind: Some(kind), level: Some(level), stated: true }
    }

    /// What a name says: `示例县青山镇人民政府` is a township's government. What it does not say stays open.
    pub fn infer(name: &str) -> Self {
        let name = fold(name);
        let kind = kind_of(&name);
        let level = match kind {
            Some(BodyKind::Dispatched) if name.contains("街道") => Some(Level::Township),
            Some(BodyKind::Dispatched) if has(&name, &["行署", "行政公署"]) => Some(Level::Prefecture),
            _ => level_of(&name),
        };
        Self { kind, level, stated: false }
    }

    /// This body with what is not stated inferred from a name.
    pub(super) fn or_inferred(self, name: &str) -> Self {
        if self.kind.is_some() && self.level.is_some() {
            return self;
        }
        let inferred = Self::infer(name);
        Self { kind: self.kind.or(inferred.kind), level: self.level.or(inferred.level), stated: false }
    }

    /// How much a finding weighs that rests on what the body is: one step less where that is inferred.
    pub(super) fn weigh(self, severity: Severity) -> Severity {
        match (self.stated, severity) {
            (true, severity) => severity,
            (false, Severity::Error) => Severity::Warning,
            (false, Severity::Warning | Severity::Hint) => Severity::Hint,
        }
    }
}

const VERTICAL: [&str; 10] = [
    "税务局",
    "税务总局",
    "海关",
    "气象局",
    "海事局",
    "邮政管理局",
    "外汇管理局",
    "调查队",
    "监管分局",
    "烟草专卖局",
];
const ZONES: [&str; 11] = [
    "开发区",
    "高新区",
    "新区",
    "园区",
    "实验区",
    "示范区",
    "度假区",
    "保税区",
    "风景区",
    "经开区",
    "合作区",
];

fn kind_of(name: &str) -> Option<BodyKind> {
    let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
    let is_government = has(name, &["人民政府", "政府办"]);
    if name.contains("街道") && !ends(&["局", "中心"]) || ends(&["行署", "行政公署"]) {
        return Some(BodyKind::Dispatched);
    }
    if is_government && ends(&["办公厅", "办公室", "政府办"]) {
        return Some(BodyKind::GovernmentOffice);
    }
    if ends(&["人民政府", "政府"]) {
        return Some(BodyKind::Government);
    }
    if has(name, &VERTICAL) {
        return Some(BodyKind::Vertical);
    }
    let committee = has(name, &["管委会", "管理委员会"]) && (has(name, &ZONES) || name.contains("区管"));
    if committee || ends(&ZONES) {
        return Some(BodyKind::ManagementCommittee);
    }
    if ends(&["局", "厅", "委", "委员会", "办公室"]) || is_ministry(name) {
        return Some(BodyKind::Department);
    }
    ends(&["省", "自治区", "市", "自治州", "县", "区", "旗", "乡", "镇"]).then_some(BodyKind::Government)
}

fn is_ministry(name: &str) -> bool {
    name.starts_with("中华人民共和国") && name.ends_with('部')
}

/// Words in the names of departments that look like places.
const NO_PLACES: [&str; 9] = ["市场", "市政", "市容", "城市", "乡村", "城乡", "城镇", "地区生产", "社区"];
const MUNICIPALITIES: [&str; 4] = ["北京", "上海", "天津", "重庆"];

fn level_of(name: &str) -> Option<Level> {
    if is_ministry(name) || name.starts_with("国务院") {
        return Some(Level::Nation);
    }
    let place = NO_PLACES.iter().fold(name.to_owned(), |place, word| place.replace(word, ""));
    if has(&place, &ZONES) && !place.contains("人民政府") {
        return None;
    }
    let units = [
        ("自治区", Level::Province),
        ("省", Level::Province),
        ("自治州", Level::Prefecture),
        ("地区", Level::Prefecture),
        ("盟", Level::Prefecture),
        ("县", Level::County),
        ("区", Level::County),
        ("旗", Level::County),
        ("乡", Level::Township),
        ("镇", Level::Township),
        ("街道", Level::Township),
    ];
    let last = units.iter().filter_map(|(unit, level)| place.rfind(unit).map(|at| (at + unit.len(), *level)));
    // Of two that end together the longer one is the unit: 自治区, not 区.
    let last = last.fold(None, |best: Option<(usize, Level)>, found| match best {
        Some(best) if best.0 >= found.0 => Some(best),
        _ => Some(found),
    });
    let city = place.rfind('市').map(|at| at + '市'.len_utf8());
    match (last, city) {
        (last, Some(city)) if last.is_none_or(|(end, _)| end < city) => level_of_city(&place, city),
        (Some((_, level)), _) => Some(level),
        (None, _) => None,
    }
}

/// A city is a province, a prefecture or a county, which its name alone does not tell.
fn level_of_city(place: &str, end: usize) -> Option<Level> {
    let name = place.get(..end)?.strip_suffix('市')?;
    let own = name.rfind(['市', '省', '区', '州', '盟']).filter(|at| {
        // 州 ends the name of many cities: 杭州市.
        name.get(*at..).is_some_and(|rest| rest.chars().count() > 1)
    });
    if MUNICIPALITIES.contains(&name) {
        return Some(Level::Province);
    }
    if PREFECTURES.split_whitespace().any(|city| name.ends_with(city)) {
        return Some(Level::Prefecture);
    }
    let within_a_city =
        own.is_some_and(|at| name.get(at..).is_some_and(|rest| rest.starts_with(['市', '州'])));
    within_a_city.then_some(Level::County)
}

/// The cities at prefecture level, without 市.
const PREFECTURES: &str = "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 \
    晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 \
    丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 吉林 四平 辽源 通化 白山 松原 白城 哈尔滨 齐齐哈尔 鸡西 鹤岗 \
    双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 \
    杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 \
    六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 \
    上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 \
    新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 \
    随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 \
    肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 \
    河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 \
    巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 拉萨 日喀则 昌都 林芝 山南 那曲 \
    西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 \
    海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kind_and_level_are_read_from_the_name() {
        use BodyKind as K;
        use Level as L;
        for (name, kind, level) in [
            ("示例县青山镇人民政府", Some(K::Government), Some(L::Township)),
            ("塔布勒合特蒙古民族乡", Some(K::Government), Some(L::Township)),
            ("淮安市人民政府", Some(K::Government), Some(L::Prefecture)),
            ("淮安市洪泽区人民政府", Some(K::Government), Some(L::County)),
            ("泉州市晋江市人民政府", Some(K::Government), Some(L::County)),
            ("上海市人民政府办公厅", Some(K::GovernmentOffice), Some(L::Province)),
            ("江西省景德镇市人民政府", Some(K::Government), Some(L::Prefecture)),
            ("内蒙古自治区人民政府", Some(K::Government), Some(L::Province)),
            ("城东街道办事处", Some(K::Dispatched), Some(L::Township)),
            ("杭州市市场监督管理局", Some(K::Department), Some(L::Prefecture)),
            ("示例县乡村振兴局", Some(K::Department), Some(L::County)),
            ("国家税务总局示例县税务局", Some(K::Vertical), Some(L::County)),
            ("平潭综合实验区", Some(K::ManagementCommittee), None),
            ("测试市人民政府", Some(K::Government), None),
            ("某某研究院", None, None),
        ] {
            let body = Body::infer(name);
            assert_eq!((body.kind, body.level), (kind, level), "{name}");
        }
    }

    #[test]
    fn what_is_inferred_weighs_one_step_less() {
        let stated = Body::stated(BodyKind::Government, Level::Township);
        assert_eq!(stated.or_inferred("某某局").weigh(Severity::Error), Severity::Error);
        assert_eq!(Body::infer("示例县").weigh(Severity::Error), Severity::Warning);
        assert_eq!(Body::infer("示例县").weigh(Severity::Warning), Severity::Hint);
    }
}
