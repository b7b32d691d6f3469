//! The browser's own database: the one place that calls it.
//!
//! Two boxes of texts by their keys: the articles a person keeps (each a [record](super::record)),
//! and what is being typed. Whatever is read and written together is one transaction, so that two
//! windows never write over each other: the browser lets the second wait for the first.
//!
//! It is called without a crate between: idb 0.6, which was tried, does not say why a transaction
//! was given up, and *full* must be told from every other reason.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, Event, IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest,
    IdbTransaction, IdbTransactionMode, IdbVersionChangeEvent,
};

const NAME: &str = "voices";

/// Raised when a box is added; what an older version of the page wrote stays as it is.
const VERSION: u32 = 1;

/// The boxes of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Records of own articles by their ids.
    Articles,
    /// What is being typed, by the window in which it is.
    Typed,
}

/// Why something could not be read or kept. The screen has the sentences for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotKept {
    /// The browser gives the page no database, or has closed it for a reason of its own.
    Blocked,
    /// There is no more room.
    Full,
    /// The database is gone: emptied by the browser, or by the person in its settings.
    Emptied,
    /// A later version of this page has changed the database in another window.
    Newer,
}

/// An open database.
pub struct Database {
    inner: IdbDatabase,
    _handlers: [Closure<dyn FnMut(Event)>; 2],
}

impl Database {
    /// Opens the database, which is made if there is none. `lost` learns when it is gone while it is open.
    pub async fn open(lost: impl Fn(NotKept) + Clone + 'static) -> Result<Database, NotKept> {
        let factory = Reflect::get(&js_sys::global(), &JsValue::from_str("indexedDB")).map_err(reason)?;
        let factory: IdbFactory = factory.dyn_into().map_err(|_| NotKept::Blocked)?;
        let request = factory.open_with_u32(NAME, VERSION).map_err(reason)?;
        let making = request.clone();
        let make = Closure::once(move |_: Event| make_stores(&making));
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        answer(&request).await?;
        let inner: IdbDatabase = result(&request)?.dyn_into().map_err(|_| NotKept::Blocked)?;
        let closing = inner.clone();
        let gone = lost.clone();
        // Whoever deletes or changes it waits until every window has let go.
        let version = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            closing.close();
            let new = event.dyn_ref::<IdbVersionChangeEvent>().and_then(IdbVersionChangeEvent::new_version);
            gone(if new.is_some() { NotKept::Newer } else { NotKept::Emptied });
        });
        let closed = Closure::<dyn FnMut(Event)>::new(move |_: Event| lost(NotKept::Emptied));
        inner.set_onversionchange(Some(version.as_ref().unchecked_ref()));
        inner.set_onclose(Some(closed.as_ref().unchecked_ref()));
        Ok(Database { inner, _handlers: [version, closed] })
    }

    /// Every key of a box with what stands under it, by the order of the keys.
    pub async fn all(&self, store: Store) -> Result<Vec<(String, String)>, NotKept> {
        let (_, store) = self.begin(store, IdbTransactionMode::Readonly)?;
        let (keys, values) = (store.get_all_keys().map_err(reason)?, store.get_all().map_err(reason)?);
        answer(&values).await?;
        let keys = Array::from(&result(&keys)?);
        let values = Array::from(&result(&values)?);
        Ok(keys.iter().zip(values.iter()).map(|(key, value)| (text_of(&key), text_of(&value))).collect())
    }

    /// What stands under a key; `None` when there is nothing.
    pub async fn get(&self, store: Store, key: &str) -> Result<Option<String>, NotKept> {
        let (_, store) = self.begin(store, IdbTransactionMode::Readonly)?;
        let request = store.get(&JsValue::from_str(key)).map_err(reason)?;
        answer(&request).await?;
        Ok(kept(&result(&request)?))
    }

    /// Replaces what stands under a key by what `make` makes of it, as one transaction: nobody else
    /// writes between. Where `make` gives `None`, nothing is written. Returns what stood there before,
    /// when it is certain that the new is kept.
    pub async fn replace(
        &self,
        store: Store,
        key: &str,
        make: impl FnOnce(Option<&str>) -> Option<String>,
    ) -> Result<Option<String>, NotKept> {
        let (transaction, store) = self.begin(store, IdbTransactionMode::Readwrite)?;
        let key = JsValue::from_str(key);
        let request = store.get(&key).map_err(reason)?;
        answer(&request).await?;
        let before = kept(&result(&request)?);
        // No waiting between here and the writing: a transaction without a request is over.
        if let Some(text) = make(before.as_deref()) {
            store.put_with_key(&JsValue::from_str(&text), &key).map_err(reason)?;
        }
        completed(&transaction).await?;
        Ok(before)
    }

    /// Forgets what stands under a key, if anything does.
    pub async fn remove(&self, store: Store, key: &str) -> Result<(), NotKept> {
        let (transaction, store) = self.begin(store, IdbTransactionMode::Readwrite)?;
        store.delete(&JsValue::from_str(key)).map_err(reason)?;
        completed(&transaction).await
    }

    fn begin(
        &self,
        store: Store,
        mode: IdbTransactionMode,
    ) -> Result<(IdbTransaction, IdbObjectStore), NotKept> {
        let name = store.name();
        let transaction = self.inner.transaction_with_str_and_mode(name, mode).map_err(reason)?;
        let store = transaction.object_store(name).map_err(reason)?;
        Ok((transaction, store))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.inner.set_onversionchange(None);
        self.inner.set_onclose(None);
        self.inner.close();
    }
}

impl Store {
    const ALL: [Store; 2] = [Store::Articles, Store::Typed];

    fn name(self) -> &'static str {
        match self {
            Store::Articles => "articles",
            Store::Typed => "typed",
        }
    }
}

fn make_stores(request: &IdbOpenDbRequest) {
    let Some(database) = request.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok())
    else {
        return;
    };
    for store in Store::ALL {
        // It is there already, or the opening fails, which is said.
        let _ = database.create_object_store(store.name());
    }
}

/// Waits until a request is answered.
async fn answer(request: &IdbRequest) -> Result<(), NotKept> {
    let promise = Promise::new(&mut |done: Function, failed: Function| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&failed));
    });
    match JsFuture::from(promise).await {
        Ok(_) => Ok(()),
        Err(event) => {
            // Else Firefox takes it for an error of the page.
            event.unchecked_ref::<Event>().prevent_default();
            Err(of_exception(request.error().ok().flatten()))
        }
    }
}

/// Waits until all that a transaction has written is certain to be kept.
async fn completed(transaction: &IdbTransaction) -> Result<(), NotKept> {
    let promise = Promise::new(&mut |done: Function, failed: Function| {
        transaction.set_oncomplete(Some(&done));
        transaction.set_onabort(Some(&failed));
    });
    let done = JsFuture::from(promise).await;
    done.map(|_| ()).map_err(|_| of_exception(transaction.error()))
}

fn result(request: &IdbRequest) -> Result<JsValue, NotKept> {
    request.result().map_err(reason)
}

/// Texts are all that is ever written; whatever else stands there is shown as the browser writes it.
fn text_of(value: &JsValue) -> String {
    let written = || js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string());
    value.as_string().or_else(written).unwrap_or_default()
}

fn kept(value: &JsValue) -> Option<String> {
    (!value.is_undefined()).then(|| text_of(value))
}

fn reason(error: JsValue) -> NotKept {
    of_exception(error.dyn_into().ok())
}

fn of_exception(exception: Option<DomException>) -> NotKept {
    match exception.map(|exception| exception.name()).as_deref() {
        Some("QuotaExceededError") => NotKept::Full,
        Some("VersionError") => NotKept::Newer,
        Some("InvalidStateError" | "NotFoundError") => NotKept::Emptied,
        _ => NotKept::Blocked,
    }
}
