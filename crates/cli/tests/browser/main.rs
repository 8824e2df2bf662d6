//! One request, the whole way, in a real browser: an applicant, a clerk, a third party, a reviewer and a leader, each at their
//! pages; axe looks at each page at 390 and at 1280 pixels. See `scripts/browser.sh`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail by panic, and is told by its script where things are"
)]

mod keyboard;
mod stage;

use stage::Stage;

const PDF: (&str, &[u8]) = ("盖章件.pdf", b"%PDF-1.7 an invented scan");

#[test]
fn one_request_goes_from_the_form_to_the_bundle_of_evidence() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut stage = Stage::set().await;
        let (number, code) = apply(&mut stage).await;
        let request = format!("/desk/requests/{number}");
        ask_and_supplement(&mut stage, (&number, &code), &request).await;
        consult_and_extend(&mut stage, &request).await;
        decide(&mut stage, &request).await;
        fetch(&mut stage, (&number, &code)).await;
        close(&mut stage, &request).await;
        register_with_keys(&mut stage).await;
        look_around(&mut stage, &request).await;
        in_english_and_large(&mut stage, &request).await;
        stage.finish().await;
    });
}

/// The applicant applies; gives the number and the code of the receipt.
async fn apply(stage: &mut Stage) -> (String, String) {
    stage.visit("/").await;
    stage.visit("/apply").await;
    stage
        .fill(&[
            ("name", "张示例"),
            ("number", "11010119900307123X"),
            ("phone", "13800000000"),
            ("address", "云岭县城关镇示例路2号"),
            ("email", "shili@example.com"),
            ("matter1", "2025年示例村农田水利工程建设资金使用情况"),
        ])
        .await;
    stage.choose("document", "id_card").await;
    stage.choose("means", "email").await;
    stage.choose("way", "electronic").await;
    stage.press("main form button.primary", "check").await;
    // Nobody reads a check page in less time than a machine would take.
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    stage.press("main form button.primary", "receipt").await;
    let mut shown = stage.texts(".number").await.into_iter();
    (shown.next().unwrap(), shown.next().unwrap())
}

/// The clerk asks for a supplement, the applicant sends it.
async fn ask_and_supplement(stage: &mut Stage, (number, code): (&str, &str), request: &str) {
    stage.sign_in("chengban").await;
    stage.visit("/desk").await;
    stage.visit("/desk/requests").await;
    stage.visit("/desk/deadlines").await;
    stage.visit(request).await;
    stage.open(&format!("{request}/ask-supplement")).await;
    stage.choose("gaps", "information").await;
    stage.press("main form button.primary", "supplement-asked").await;
    follow(stage, number, code).await;
    stage.fill(&[("words", "指2025年1月至12月，示例村。")]).await;
    stage.press("section form button.primary", "supplemented").await;
}

async fn follow(stage: &mut Stage, number: &str, code: &str) {
    stage.open("/follow").await;
    stage.fill(&[("number", number), ("code", code)]).await;
    stage.press("main form button.primary", "followed").await;
}

/// The clerk consults a third party, who objects to nothing; the head extends the term.
async fn consult_and_extend(stage: &mut Stage, request: &str) {
    stage.open(&format!("{request}/consult")).await;
    stage.choose("whom", "third_party").await;
    stage.fill(&[("name", "示例水利工程有限公司"), ("about", "2025年示例村农田水利工程结算金额")]).await;
    stage.press("main form button.primary", "code").await;
    let code = stage.texts(".number").await.remove(0);
    stage.visit("/consultation").await;
    stage.fill(&[("code", &code)]).await;
    stage.press("main form button.primary", "consultation").await;
    assert!(!stage.says("张示例").await, "a third party is not told who applied");
    stage.choose("says", "agrees").await;
    stage.press("main form button.primary", "opinion-given").await;
    stage.sign_in("fuzeren").await;
    stage.open(&format!("{request}/extend")).await;
    stage.press("main form button.primary", "extended").await;
}

/// The clerk drafts, writes and numbers the reply; it is reviewed, signed, sealed and delivered.
async fn decide(stage: &mut Stage, request: &str) {
    stage.sign_in("chengban").await;
    stage.open(&format!("{request}/draft")).await;
    stage.choose("outcome", "provided").await;
    stage.press("main form button.primary", "drafted").await;
    stage.visit(&format!("{request}/letters")).await;
    stage.press("button[name=number][value=D19]", "letter").await;
    stage.fill(&[("provided", "2025年示例村农田水利工程资金使用情况表")]).await;
    stage.press("main form button.primary", "written").await;
    stage.press("form[action$=number] button", "numbered").await;
    stage.sign_in("baomi").await;
    stage.visit("/desk/queue").await;
    stage.open(&format!("{request}/review")).await;
    stage.choose("verdict", "passed").await;
    stage.press("main form button.primary", "reviewed").await;
    stage.sign_in("lingdao").await;
    stage.open(&format!("{request}/sign")).await;
    stage.press("main form button.primary", "signed").await;
    stage.sign_in("chengban").await;
    stage.open(&format!("{request}/seal")).await;
    stage.fill(&[("register_no", "2026-118")]).await;
    stage.attach("sealed", PDF).await;
    stage.press("main form button.primary", "sealed").await;
    stage.open(&format!("{request}/reply")).await;
    stage.choose("delivery", "electronic").await;
    stage.press("main form button.primary", "delivered").await;
}

/// The applicant fetches the reply.
async fn fetch(stage: &mut Stage, (number, code): (&str, &str)) {
    follow(stage, number, code).await;
    stage.visit("/follow/reply").await;
    stage.fill(&[("proof", "11010119900307123X")]).await;
    let fetched = stage.download("main form button.primary", PDF.0).await;
    assert_eq!(fetched, PDF.1, "what is fetched is what was sealed");
}

/// The clerk archives the file and puts the evidence together.
async fn close(stage: &mut Stage, request: &str) {
    stage.open(&format!("{request}/archive")).await;
    stage.choose("retention", "ten").await;
    stage.press("main form button.primary", "archived").await;
    assert!(stage.says("0031-WS·").await, "it has the next number of the archive");
    stage.press("main ul.acts li a", "archive-catalogue").await;
    assert!(stage.says("0031-WS·").await, "the catalogue of the year has it");
    stage.visit(&format!("{request}/contents")).await;
    stage.visit(&format!("{request}/evidence")).await;
    stage.fill(&[("challenge_no", "（2026）云行复1号")]).await;
    let bundle = stage.download("main form button.primary", ".zip").await;
    assert!(bundle.starts_with(b"PK"), "the bundle is a ZIP");
}

/// The clerk enters what came by post with the keyboard alone, in fewer keys than two minutes have at two a second.
async fn register_with_keys(stage: &mut Stage) {
    const MOST_KEYS: usize = 240;
    stage.sign_in("chengban").await;
    stage.open("/desk/requests/new").await;
    let mut keys = stage.keyboard();
    keys.to("channel").await;
    keys.choose("signed_post").await;
    for (name, text) in [
        ("name", "赵示例"),
        ("address", "云岭县城关镇示例路9号"),
        ("matters", "2024年示例村道路硬化项目的验收报告"),
    ] {
        keys.to(name).await;
        keys.r#type(text).await;
    }
    keys.push("核对").await;
    keys.push("登记申请").await;
    let pressed = keys.pressed();
    assert!(stage.says("登记回执").await, "the request is registered");
    println!("a request is registered with {pressed} keys");
    assert!(pressed < MOST_KEYS, "{pressed} keys");
}

/// The pages beside the way, each by whom it is for.
async fn look_around(stage: &mut Stage, request: &str) {
    stage.visit("/order").await;
    stage.visit("/apply/as/organisation").await;
    stage.sign_in("chengban").await;
    for page in [
        "/desk/requests/new",
        "/desk/account",
        "/desk/account/password",
        "/desk/account/second-factor",
        "/desk/mail",
        "/desk/books/seals",
        "/desk/books/disputes",
    ] {
        stage.visit(page).await;
    }
    for page in ["guide", "fee", "applicant", "search", "split", "hand-over", "notice-fee"] {
        stage.visit(&format!("{request}/{page}")).await;
    }
    hand_over(stage).await;
    stage.sign_in("fuzeren").await;
    for page in [
        "/desk/settings",
        "/desk/settings/readings",
        "/desk/settings/outcomes",
        "/desk/settings/templates",
        "/desk/settings/templates/D19",
    ] {
        stage.visit(page).await;
    }
    stage.sign_in("xitong").await;
    stage.visit("/desk/settings/holidays").await;
    stage.sign_in("anquan").await;
    for page in ["/desk/people", "/desk/tokens"] {
        stage.visit(page).await;
    }
}

/// The clerk leaves, and another takes the desk over.
async fn hand_over(stage: &mut Stage) {
    stage.visit("/desk/handover").await;
    stage.visit("/desk/handover?from=1&to=7").await;
    stage.press("main form[method=post] button.primary", "handed-over").await;
    stage.press("main .box a.button", "handover-sheet").await;
    stage.visit("/desk/requests?hand=7").await;
}

/// The same in English and in large print.
async fn in_english_and_large(stage: &mut Stage, request: &str) {
    stage.sign_in("chengban").await;
    stage.press("button[name=lang][value=en]", "english").await;
    stage.press("button[name=size][value=large]", "large").await;
    for page in ["/", "/apply", "/desk", request, "/desk/queue"] {
        stage.visit(page).await;
    }
}
