//! A form filled in with the keyboard alone, its keys counted.

use std::time::Duration;

use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// One who has no mouse. A Chinese character is three keys of an input method.
pub(crate) struct Keyboard<'a> {
    client: &'a Client,
    pressed: usize,
}

const KEYS_A_CHARACTER: usize = 3;

/// More is no form that anybody walks through.
const MOST: usize = 60;

impl<'a> Keyboard<'a> {
    pub(crate) const fn of(client: &'a Client) -> Self {
        Self { client, pressed: 0 }
    }

    /// How many keys it took.
    pub(crate) const fn pressed(&self) -> usize {
        self.pressed
    }

    /// Goes on to a field by its name.
    pub(crate) async fn to(&mut self, name: &str) {
        for _ in 0..MOST {
            if self.at("name").await == name {
                return;
            }
            self.press(Key::Tab).await;
        }
        panic!("no way to {name} with the tab key");
    }

    /// Goes on to a button by its words, and presses it; the next page has another address.
    pub(crate) async fn push(&mut self, words: &str) {
        for _ in 0..MOST {
            let element = self.client.active_element().await.unwrap();
            let is_button = element.tag_name().await.unwrap() == "button";
            if is_button && element.text().await.unwrap() == words {
                let here = self.client.current_url().await.unwrap();
                self.press(Key::Enter).await;
                while self.client.current_url().await.unwrap() == here {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                return;
            }
            self.press(Key::Tab).await;
        }
        panic!("no way to {words} with the tab key");
    }

    /// Types into the field one is at.
    pub(crate) async fn r#type(&mut self, text: &str) {
        let keys = text.chars().map(|c| if c.is_ascii() { 1 } else { KEYS_A_CHARACTER });
        self.pressed += keys.sum::<usize>();
        self.client.active_element().await.unwrap().send_keys(text).await.unwrap();
    }

    /// Goes down the choices one is at to that of a key.
    pub(crate) async fn choose(&mut self, key: &str) {
        self.r#type(" ").await;
        for _ in 0..MOST {
            if self.at("value").await == key {
                return;
            }
            self.press(Key::Down).await;
        }
        panic!("no choice {key}");
    }

    async fn press(&mut self, key: Key) {
        self.pressed += 1;
        let value = key.into();
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.unwrap();
    }

    async fn at(&self, property: &str) -> String {
        let element = self.client.active_element().await.unwrap();
        element.prop(property).await.unwrap().unwrap_or_default()
    }
}
