//! Which window is which: a name that one window holds as long as it is open, and no other can have.
//!
//! What is being typed is kept under the name of its window. When a browser is killed, the names
//! are free again, and the next window takes over a name with what was typed.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Takes a name for as long as the window is open. False where another window has it; `None` where
/// the browser has no such names (a page that did not come by a safe way).
pub async fn take(name: &str) -> Option<bool> {
    let locks = Reflect::get(&web_sys::window()?.navigator(), &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?;
    let mut asked = JsValue::NULL;
    let answered = Promise::new(&mut |answer, _| {
        let given = Closure::once_into_js(move |lock: JsValue| hold(&lock, &answer));
        let arguments = Array::of3(&JsValue::from_str(&format!("voices-{name}")), &options, &given);
        asked = request.apply(&locks, &arguments).unwrap_or(JsValue::NULL);
    });
    // Who has the name waits for ever; a refusal comes at once.
    let first = Promise::race(&Array::of2(&answered, &asked));
    JsFuture::from(first).await.ok()?.as_bool()
}

/// Says whether the name is ours, and does not give it back.
fn hold(name: &JsValue, answer: &Function) -> JsValue {
    let is_ours = !name.is_null();
    // Nobody listens where the page is being closed.
    let _ = answer.call1(&JsValue::UNDEFINED, &is_ours.into());
    if is_ours { Promise::new(&mut |_, _| {}).into() } else { JsValue::UNDEFINED }
}

/// A new name, which no other window has.
pub fn new_name() -> String {
    let part = || (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:08x}{:08x}", part(), part())
}
