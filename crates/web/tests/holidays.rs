//! Holidays at the desk: what a year goes by, what a notice would change, and who counts by it once it is loaded.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod site;

use axum::http::StatusCode;
use engines::on_both;
use site::{Answer, Browser, OURS, Town};

const PAGE: &str = "/desk/settings/holidays";
const CHECK: &str = "/desk/settings/holidays/check";
const NUMBER: &str = "国办发明电〔2025〕99号";
const TYPED: [(&str, &str); 4] = [
    ("year", "2025"),
    ("number", NUMBER),
    ("dated_on", "2025-09-20"),
    ("festivals", "国庆节、中秋节 2025-10-01 2025-10-10 2025-09-28 2025-10-11"),
];

const FILE: &str = r#"
[[notice]]
year = 2025
number = "国办发明电〔2025〕99号"
number_certainty = "stated"
dates_certainty = "stated"
dated_on = 2025-09-20
sources = ["示例"]

[[notice.festival]]
name = "国庆节、中秋节"
first = 2025-10-01
last = 2025-10-10
worked = [2025-09-28, 2025-10-11]
"#;

async fn check(browser: &mut Browser, fields: &[(&str, &str)]) -> Answer {
    let token = browser.get(PAGE).await.hidden("token").to_owned();
    browser.post(CHECK, &[&[("token", token.as_str())], fields].concat()).await
}

/// Presses the button of the check page.
async fn save(browser: &mut Browser, checked: &Answer) -> Answer {
    let names = ["token", "seen", "year", "number", "dated_on", "festivals"];
    let fields = names.map(|name| (name, checked.hidden(name).to_owned()));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post(PAGE, &fields).await
}

on_both! {
    async fn a_notice_is_loaded_after_what_it_changes_was_shown_and_everybody_counts_by_it(at: Place) {
        let town = Town::of(at.db().await).await;
        let case_no = town.request(OURS, "a").await;
        let mut clerk = town.signed_in("clerk").await;
        let page = format!("/desk/requests/{case_no}");
        assert!(clerk.get(&page).await.says("2025年10月24日"));
        let mut keeper = town.signed_in("keeper").await;
        let now = keeper.get(PAGE).await;
        assert!(now.says("国办发明电〔2024〕12号") && now.says("2025-10-01至2025-10-08") && now.says("2025-09-28、2025-10-11"), "{}", now.text);
        assert!(now.says("国办发明电〔2025〕7号") && now.says("全年工作日"));

        let checked = check(&mut keeper, &TYPED).await;
        assert_eq!(checked.status, StatusCode::OK, "{}", checked.text);
        for words in [NUMBER, &case_no, "法定到期日", "2025年10月24日（星期五）", "2025年10月28日（星期二）", "2025年10月9日（星期四）　改为休息日", "还没有保存", "（1件）"] {
            assert!(checked.says(words), "{words}: {}", checked.text);
        }
        assert!(clerk.get(&page).await.says("2025年10月24日"), "nothing is saved yet");
        assert!(!keeper.get(PAGE).await.says("载入过的版本"));

        let again = keeper.post(CHECK, &[&[("token", checked.hidden("token")), ("again", "yes")][..], &TYPED[..]].concat()).await;
        assert!(again.status == StatusCode::OK && again.says(TYPED[3].1) && again.says(NUMBER), "what was typed comes back");

        let saved = save(&mut keeper, &checked).await;
        assert!(saved.status == StatusCode::OK && saved.says("2025年的放假安排已经生效") && saved.says("其中1件的日期改变"), "{}", saved.text);
        assert!(saved.says("2025-10-01至2025-10-10") && saved.says("成文日期 2025-09-20") && saved.says("载入过的版本"));
        let request = clerk.get(&page).await;
        assert!(request.says("2025年10月28日") && request.says(NUMBER), "the account of days names the notice");
        assert!(clerk.get("/desk/requests").await.says("2025年10月28日"));
        assert!(clerk.get(PAGE).await.says("2025-10-01至2025-10-10"), "everybody at the desk sees what holds");

        let twice = save(&mut keeper, &checked).await;
        assert!(twice.status == StatusCode::CONFLICT && twice.says("又有人载入了别的安排"), "{}", twice.text);
        let back = check(&mut keeper, &[("year", "2025"), ("shipped", "yes")]).await;
        assert!(back.says("2025年恢复程序自带的安排") && back.says("2025年10月9日（星期四）　改为工作日"), "{}", back.text);
        let fields = ["token", "seen", "year", "shipped"].map(|name| (name, back.hidden(name).to_owned()));
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert!(keeper.post(PAGE, &fields).await.says("已经生效"));
        assert!(clerk.get(&page).await.says("2025年10月24日"));
    }

    async fn a_file_in_the_program_s_own_layout_is_read_in_place_of_what_is_typed(at: Place) {
        let town = Town::of(at.db().await).await;
        town.request(OURS, "a").await;
        let mut keeper = town.signed_in("keeper").await;
        let token = keeper.get(PAGE).await.hidden("token").to_owned();
        let fields = [("token", token.as_str())];
        let checked = keeper.upload_as(CHECK, &fields, ("file", &[("2025.toml", FILE.as_bytes())])).await;
        assert!(checked.status == StatusCode::OK && checked.says(NUMBER) && checked.says("2025年10月28日"), "{}", checked.text);
        assert!(save(&mut keeper, &checked).await.says("已经生效"));
        let twice = [FILE, FILE].concat();
        for (file, says) in [
            ("year = ", "文件没有读懂"),
            (twice.as_str(), "文件里有2个通知"),
            (&FILE.replace("dated_on = 2025-09-20\n", ""), "请填写“成文日期”"),
            (&FILE.replace("last = 2025-10-10", "last = 2025-09-30"), "末日早于首日"),
        ] {
            let answer = keeper.upload_as(CHECK, &fields, ("file", &[("x.toml", file.as_bytes())])).await;
            assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says(says), "{says}: {}", answer.text);
        }
    }

    async fn what_is_wrong_with_a_notice_is_told_by_its_line_and_comes_back(at: Place) {
        let town = Town::of(at.db().await).await;
        let mut keeper = town.signed_in("keeper").await;
        for (name, value, says) in [
            ("number", "", "请填写“文号”"),
            ("number", "九十九号文", "国办发明电〔2025〕7号”的样子"),
            ("year", "3025", "1949至2100"),
            ("dated_on", "去年", "“成文日期”"),
            ("festivals", "元旦 2025-01-01\n春节 2025-01-28 2025-02-04", "第1行“元旦 2025-01-01”没有读懂"),
            ("festivals", "元旦 2025-01-01 2025-01-01 2025-01-06", "2025-01-06 本来就是工作日"),
            ("festivals", "元旦 2024-01-01 2024-01-01", "不在这一年"),
        ] {
            let fields: Vec<_> = TYPED.iter().map(|one| if one.0 == name { (name, value) } else { *one }).collect();
            let answer = check(&mut keeper, &fields).await;
            assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says(says), "{says}: {}", answer.text);
            assert!(answer.says(value.lines().next().unwrap_or("")));
        }
    }

    async fn who_administers_one_body_alone_sees_the_holidays_and_loads_none(at: Place) {
        let town = Town::of(at.db().await).await;
        for login in ["clerk", "head", "local", "auditor", "guard"] {
            let mut browser = town.signed_in(login).await;
            let page = browser.get(PAGE).await;
            assert!(page.status == StatusCode::OK && !page.says("载入一年的通知"), "{login}");
            for path in [PAGE, CHECK] {
                let token = page.hidden("token").to_owned();
                let fields = [&[("token", token.as_str()), ("seen", "0")][..], &TYPED[..]].concat();
                assert_eq!(browser.post(path, &fields).await.status, StatusCode::FORBIDDEN, "{login} {path}");
            }
        }
        assert_eq!(town.office.days().await.unwrap().version, 0);
    }

    async fn a_date_in_a_year_that_is_not_announced_is_provisional_wherever_it_is_shown(at: Place) {
        let town = Town::of(at.db().await).await;
        // Monday, 14 December 2026: the reply is due in 2027, of which nothing is announced.
        town.wait((1_797_213_600 - 1_758_679_200) / 60);
        let mut citizen = town.browser();
        let stamp = citizen.get("/apply").await.hidden("stamp").to_owned();
        town.wait(1);
        let fields = [
            ("who", "person"), ("matters", "1"), ("website", ""), ("stamp", stamp.as_str()), ("name", "张示例"), ("document", "id_card"),
            ("number", "11010119900307123x"), ("phone", "13800000000"), ("address", "文化街2号"), ("email", ""), ("asks", "information"),
            ("matter1", "2025年道路建设情况"), ("means", "paper"), ("way", "post"), ("help", ""),
        ];
        let checked = citizen.post("/apply/check", &fields).await;
        assert!(checked.status == StatusCode::OK && checked.says("2027年1月12日（星期二）（暂定）"), "{}", checked.text);
        let sent = citizen.upload("/apply/send", &fields, &[]).await;
        assert_eq!(sent.location(), "/receipt", "{}", sent.text);
        let receipt = citizen.get("/receipt").await;
        assert!(receipt.says("（暂定）") && receipt.says("2027年的放假安排还没有公布"), "{}", receipt.text);
        assert!(!receipt.says("系统管理员"), "what it is counted by meanwhile is for the desk");
        let mut clerk = town.signed_in("clerk").await;
        let list = clerk.get("/desk/requests").await;
        assert!(list.says("2027年1月12日（星期二）（暂定）"), "{}", list.text);
        let case_no = list.text.split_once("/desk/requests/2026-").unwrap().1.split_once('"').unwrap().0;
        let request = clerk.get(&format!("/desk/requests/2026-{case_no}")).await;
        assert!(request.says("（暂定）") && request.says("只按推算的法定放假日"), "{}", request.text);
        let mut keeper = town.signed_in("keeper").await;
        assert!(keeper.get(PAGE).await.says("这一年的放假通知还没有公布"));
        let notice = [("year", "2027"), ("number", "国办发明电〔2026〕99号"), ("dated_on", "2026-12-10"), ("festivals", "元旦 2027-01-01 2027-01-03")];
        let checked = check(&mut keeper, &notice).await;
        assert!(checked.says("2027年1月12日（星期二），暂定"), "{}", checked.text);
        assert!(save(&mut keeper, &checked).await.says("已经生效"));
        assert!(!clerk.get("/desk/requests").await.says("（暂定）") && !citizen.get("/receipt").await.says("（暂定）"));
    }
}
