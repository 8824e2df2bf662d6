//! The demo, a browser, and what one does with it.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

use super::keyboard::Keyboard;

/// The two widths at which every page is looked at, in pixels.
const WIDTHS: [u32; 2] = [390, 1280];

/// The demo and a browser that looks at it.
pub(crate) struct Stage {
    client: Client,
    base: String,
    axe: String,
    folder: PathBuf,
    pictures: PathBuf,
    place: u32,
    faults: Vec<String>,
    _running: [Running; 2],
}

/// A program that ends with the stage.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A command of Chromium's own.
#[derive(Debug)]
struct Cdp {
    name: &'static str,
    arguments: Value,
}

impl WebDriverCompatibleCommand for Cdp {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.arguments });
        (http::Method::POST, Some(body.to_string()))
    }
}

impl Stage {
    /// Starts the demo and the browser, each at a port that is free.
    pub(crate) async fn set() -> Self {
        let folder = std::env::temp_dir().join(format!("gongkai-browser-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("downloads")).unwrap();
        let (site, driver) = (free_port(), free_port());
        let demo = Command::new(env!("CARGO_BIN_EXE_gongkai"))
            .args(["demo", "--today", "2026-11-24", "--port", &site.to_string(), "--data"])
            .arg(folder.join("data"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let chromedriver = Command::new("chromedriver")
            .arg(format!("--port={driver}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver; scripts/browser.sh finds it");
        let running = [Running(demo), Running(chromedriver)];
        for port in [site, driver] {
            listens(port).await;
        }
        let axe = std::env::var("GONGKAI_AXE").expect("GONGKAI_AXE; scripts/browser.sh sets it");
        let pictures =
            std::env::var("GONGKAI_SCREENSHOTS").map_or_else(|_| folder.join("pictures"), PathBuf::from);
        std::fs::create_dir_all(&pictures).unwrap();
        Self {
            client: client(driver, &folder.join("downloads")).await,
            base: format!("http://127.0.0.1:{site}"),
            axe: std::fs::read_to_string(axe).unwrap(),
            folder,
            pictures,
            place: 0,
            faults: Vec::new(),
            _running: running,
        }
    }

    /// Opens a page without looking at it.
    pub(crate) async fn open(&mut self, path: &str) {
        self.client.goto(&format!("{}{path}", self.base)).await.unwrap();
        let heading = self.texts("h1").await;
        assert!(!heading.is_empty(), "{path} has a heading");
    }

    /// Opens a page and looks at it.
    pub(crate) async fn visit(&mut self, path: &str) {
        self.open(path).await;
        self.look(path).await;
    }

    /// Types into fields by their names.
    pub(crate) async fn fill(&mut self, fields: &[(&str, &str)]) {
        for (name, value) in fields {
            let field = self.client.find(Locator::Css(&format!("main [name={name}]"))).await;
            let field = field.unwrap_or_else(|error| panic!("no field {name}: {error}"));
            field.clear().await.unwrap();
            field.send_keys(value).await.unwrap();
        }
    }

    /// Chooses one of several, or ticks it.
    pub(crate) async fn choose(&mut self, name: &str, key: &str) {
        self.click(&format!("[id='{name}-{key}']")).await;
    }

    /// Clicks where it can be seen.
    async fn click(&self, selector: &str) {
        let found = self.client.find(Locator::Css(selector)).await;
        let found = found.unwrap_or_else(|error| panic!("no {selector}: {error}"));
        let argument = serde_json::to_value(&found).unwrap();
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.client.execute(script, vec![argument]).await.unwrap();
        found.click().await.unwrap();
    }

    /// Chooses a file.
    pub(crate) async fn attach(&mut self, name: &str, (file, bytes): (&str, &[u8])) {
        let path = self.folder.join(file);
        std::fs::write(&path, bytes).unwrap();
        let field = self.client.find(Locator::Css(&format!("main [name={name}]"))).await.unwrap();
        field.send_keys(path.to_str().unwrap()).await.unwrap();
    }

    /// Presses a button and looks at the page that comes; nothing may stand in its way.
    pub(crate) async fn press(&mut self, button: &str, what: &str) {
        self.click(button).await;
        let alarms = self.texts("[role=alert]").await;
        assert!(alarms.is_empty(), "{what}: {alarms:?}");
        self.look(what).await;
    }

    /// Presses a button by which a file comes, and gives its bytes.
    pub(crate) async fn download(&mut self, button: &str, ends: &str) -> Vec<u8> {
        self.click(button).await;
        for _ in 0..100 {
            tokio::time::sleep(Duration::from_millis(100)).await;
            let files = std::fs::read_dir(self.folder.join("downloads")).unwrap();
            let mut names = files.map(|file| file.unwrap().path());
            if let Some(path) = names.find(|path| path.to_str().unwrap().ends_with(ends)) {
                return std::fs::read(path).unwrap();
            }
        }
        panic!("no file {ends} came: {:?}", self.texts("[role=alert]").await)
    }

    /// Signs somebody in, whoever was there before.
    pub(crate) async fn sign_in(&mut self, login: &str) {
        self.client.delete_all_cookies().await.unwrap();
        self.visit("/desk/sign-in").await;
        self.fill(&[("login", login), ("password", "yunling-demo-2026")]).await;
        self.press("main form button.primary", "signed-in").await;
    }

    /// What stands in all elements that a selector finds.
    pub(crate) async fn texts(&self, selector: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(selector)).await.unwrap() {
            texts.push(element.text().await.unwrap());
        }
        texts
    }

    /// What one uses who has no mouse.
    pub(crate) const fn keyboard(&self) -> Keyboard<'_> {
        Keyboard::of(&self.client)
    }

    /// Whether the page says something.
    pub(crate) async fn says(&self, words: &str) -> bool {
        self.client.source().await.unwrap().contains(words)
    }

    /// Takes a picture of the page at both widths and has axe look at it; what it finds is kept for the end.
    async fn look(&mut self, what: &str) {
        self.place += 1;
        let name: String = what.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        for width in WIDTHS {
            let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
            self.command("Emulation.setDeviceMetricsOverride", metrics).await;
            let picture =
                self.command("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await;
            let picture = base64(picture["data"].as_str().unwrap());
            let file = format!("{:02}-{}-{width}.png", self.place, name.trim_matches('-'));
            std::fs::write(self.pictures.join(file), picture).unwrap();
            for fault in self.faults_at().await {
                self.faults.push(format!("{what} at {width}: {fault}"));
            }
        }
        self.command("Emulation.clearDeviceMetricsOverride", json!({})).await;
    }

    async fn faults_at(&self) -> Vec<String> {
        self.client.execute(&self.axe, Vec::new()).await.unwrap();
        let script = "const done = arguments[0];
            const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
            axe.run().then(found => done(
                (wide ? ['wider than the screen'] : []).concat(
                    found.violations.map(one => one.id + ' ' + one.nodes.map(node => node.target).join(' ')))));";
        let found = self.client.execute_async(script, Vec::new()).await.unwrap();
        found.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    }

    async fn command(&self, name: &'static str, arguments: Value) -> Value {
        self.client.issue_cmd(Cdp { name, arguments }).await.unwrap()
    }

    /// Ends, and fails with all that axe has found.
    pub(crate) async fn finish(self) {
        let Self { client, folder, faults, place, .. } = self;
        client.close().await.unwrap();
        std::fs::remove_dir_all(folder).ok();
        println!("{place} pages looked at, at {WIDTHS:?} pixels");
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

async fn client(driver: u16, downloads: &Path) -> Client {
    let options = json!({
        "goog:chromeOptions": {
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN", "--window-size=1280,1000",
            ],
            "prefs": { "download.default_directory": downloads, "download.prompt_for_download": false,
                "plugins.always_open_pdf_externally": true },
        }
    });
    let capabilities: Capabilities = serde_json::from_value(options).unwrap();
    ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
        .capabilities(capabilities)
        .connect(&format!("http://127.0.0.1:{driver}"))
        .await
        .unwrap()
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

async fn listens(port: u16) {
    for _ in 0..600 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("nothing listens at {port}");
}

/// The bytes that a browser has written as text.
fn base64(text: &str) -> Vec<u8> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => u32::from(c - b'A'),
        b'a'..=b'z' => u32::from(c - b'a') + 26,
        b'0'..=b'9' => u32::from(c - b'0') + 52,
        b'+' => 62,
        _ => 63,
    };
    let letters: Vec<u32> = text.bytes().filter(|c| *c != b'=').map(value).collect();
    let bytes = letters.chunks(4).flat_map(|four| {
        let whole = four.iter().fold(0, |sum, one| (sum << 6) | one) << (6 * (4 - four.len()));
        whole.to_be_bytes()[1..four.len()].to_vec()
    });
    bytes.collect()
}
