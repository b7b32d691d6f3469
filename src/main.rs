use leptos::prelude::*;

include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
use i18n::*;

fn main() {
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <I18nContextProvider><Hello/></I18nContextProvider> });
}
#[component]
fn Hello() -> impl IntoView {
    let i18n = use_i18n();
    let n = RwSignal::new(3usize);
    view! { <h1 title=move || t_string!(i18n, count.quotations, count = n.get())>{t!(i18n, name)}{t!(i18n, count.quotations, count = move || n.get())}{td_string!(Locale::en, count.quotations, count = 3usize)}</h1> }
}
