//! Voices without a network: a worker of the browser that keeps the site, and the new version that it has fetched.
//!
//! The worker (`xtask/src/site/worker.js`) is asked for once the page stands, so that it slows down no first visit. A new
//! version waits: it takes over when a person wants it and what is theirs is kept, or when no window shows the old one.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    RegistrationOptions, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
    ServiceWorkerUpdateViaCache,
};

use super::own::Own;
use super::pause::pause;

#[derive(Clone, Copy)]
pub struct Offline {
    version: RwSignal<Version>,
    own: Own,
}

/// How it stands with the version of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// Nothing newer is known, or it was put off.
    Current,
    /// A new one is there.
    New,
    /// It should be loaded, but what a person did is not kept.
    NotKept,
}

/// So long after the start the page is drawn and its articles are fetched.
const QUIET: Duration = Duration::from_secs(3);

/// Whoever never closes the window learns of a new version as well.
const LOOK_AGAIN: Duration = Duration::from_secs(60 * 60);

/// What is done to an article is written within a moment; so often, and so many times, is looked whether it is.
const MOMENT: Duration = Duration::from_millis(100);
const MOMENTS: usize = 30;

/// What the worker is told when it is to take over.
const TAKE_OVER: &str = "take over";

impl Offline {
    pub fn new(own: Own) -> Offline {
        let offline = Offline { version: RwSignal::new(Version::Current), own };
        set_timeout(
            move || {
                spawn_local(async move {
                    // Where there can be no worker the page is as good as it was; nobody need know.
                    let _ = offline.begin().await;
                })
            },
            QUIET,
        );
        offline
    }

    pub fn version(self) -> Version {
        self.version.get()
    }

    /// Leaves the new version for the next visit.
    pub fn put_off(self) {
        self.version.set(Version::Current);
    }

    /// Loads the new version, once everything of one's own is kept; where it cannot be, that is said.
    pub fn load(self) {
        spawn_local(async move {
            for _ in 0..MOMENTS {
                if self.own.is_all_kept() {
                    return take_over().await.unwrap_or_else(reload);
                }
                pause(MOMENT).await;
            }
            self.version.set(Version::NotKept);
        });
    }

    /// Has the worker keep the site; `None` where there is none to be had.
    async fn begin(self) -> Option<()> {
        let script = worker_script()?;
        let workers = workers()?;
        let options = RegistrationOptions::new();
        options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
        let registered = JsFuture::from(workers.register_with_options(&script, &options)).await.ok()?;
        let registration: ServiceWorkerRegistration = registered.dyn_into().ok()?;
        self.look(&registration);
        let of_found = registration.clone();
        let found = Closure::<dyn Fn()>::new(move || {
            let Some(new) = of_found.installing() else { return };
            let of_changed = of_found.clone();
            let changed = Closure::<dyn Fn()>::new(move || self.look(&of_changed));
            new.set_onstatechange(Some(changed.as_ref().unchecked_ref()));
            // For as long as that worker is there.
            changed.forget();
        });
        registration.set_onupdatefound(Some(found.as_ref().unchecked_ref()));
        // For as long as the page lives.
        found.forget();
        set_interval(
            move || {
                if let Ok(updating) = registration.update() {
                    spawn_local(async move {
                        // Without a network there is nothing new.
                        let _ = JsFuture::from(updating).await;
                    });
                }
            },
            LOOK_AGAIN,
        );
        Some(())
    }

    /// Whether a version waits behind the one that this page came with.
    fn look(self, registration: &ServiceWorkerRegistration) {
        let waits = registration.waiting().is_some_and(|new| new.state() == ServiceWorkerState::Installed);
        if waits && registration.active().is_some() {
            self.version.set(Version::New);
        }
    }
}

/// Where the page says that there is a worker, and browsers allow one.
fn worker_script() -> Option<String> {
    let window = web_sys::window().filter(web_sys::Window::is_secure_context)?;
    let named = window.document()?.query_selector("meta[name='voices-worker']").ok().flatten()?;
    named.get_attribute("content")
}

/// `None` where the browser has none, whatever its type says.
fn workers() -> Option<ServiceWorkerContainer> {
    let workers = web_sys::window()?.navigator().service_worker();
    (!workers.is_undefined()).then_some(workers)
}

/// Has the worker that waits take over, and the page loaded again when it has. `None` where nothing waits any more:
/// another window was quicker.
async fn take_over() -> Option<()> {
    let workers = workers()?;
    let registered = JsFuture::from(workers.get_registration()).await.ok()?;
    let registration: ServiceWorkerRegistration = registered.dyn_into().ok()?;
    let new = registration.waiting()?;
    let taken = Closure::<dyn Fn()>::new(reload);
    workers.set_oncontrollerchange(Some(taken.as_ref().unchecked_ref()));
    // The page is at its end.
    taken.forget();
    new.post_message(&JsValue::from_str(TAKE_OVER)).ok()
}

fn reload() {
    // A browser that refuses shows the old version, which goes on working.
    let _ = web_sys::window().map(|window| window.location().reload());
}
