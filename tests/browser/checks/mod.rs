//! The checks: each a function named after the rule it holds, registered here.

mod accessibility;
mod add;
mod balance;
mod broken_site;
mod card;
mod collection;
mod compare;
mod correct;
mod filter;
mod given;
mod harness;
mod hostile;
mod hosting;
mod keeping;
mod keyboard;
mod klass;
mod languages;
mod large;
mod lesson;
mod make;
mod marking;
mod offline;
mod one_file;
mod own_articles;
mod own_counted;
mod own_text;
mod pages;
mod pass_on;
mod print;
mod read_aloud;
mod reader;
mod saved;
mod scorm;
mod search;
mod settings;
mod teachers;
mod whole_lesson;

use std::future::Future;
use std::pin::Pin;

use crate::browser::Scheme;
use crate::page::{Outcome, Page};

#[derive(Clone, Copy)]
pub struct Check {
    pub name: &'static str,
    pub schemes: &'static [Scheme],
    /// Whether all browsers take part in it at once. It is run once then, and not in each.
    pub together: bool,
    /// Whether the site is opened as one file, and not served.
    pub from_a_file: bool,
    pub run: for<'page> fn(&'page mut Page) -> Pin<Box<dyn Future<Output = Outcome> + Send + 'page>>,
}

impl Check {
    /// Without this one every other would only wait in vain.
    pub fn is_vital(&self) -> bool {
        self.name == "hosting::the_app_starts"
    }

    /// What the lines of a run call it.
    pub fn title(&self) -> String {
        format!("{}{}", self.name, if self.from_a_file { " from a file" } else { "" })
    }

    fn from_a_file(self) -> Check {
        Check { from_a_file: true, ..self }
    }

    fn in_all_browsers(self) -> Check {
        Check { together: true, ..self }
    }
}

const LIGHT: &[Scheme] = &[Scheme::Light];
const BOTH: &[Scheme] = &[Scheme::Light, Scheme::Dark];

/// The checks of these functions, each under its own name.
macro_rules! checks {
    ($schemes:expr; $($module:ident :: $name:ident),+ $(,)?) => {
        [$(Check {
            name: concat!(stringify!($module), "::", stringify!($name)),
            schemes: $schemes,
            together: false,
            from_a_file: false,
            run: |page| Box::pin($module::$name(page)),
        }),+]
    };
}

/// All checks in the order in which they run.
pub fn all() -> Vec<Check> {
    let mut all = Vec::new();
    all.extend(checks![LIGHT;
        harness::an_error_on_the_page_is_noticed,
        harness::a_wanted_file_that_is_missing_is_noticed,
        harness::a_breach_of_policy_is_noticed,
        harness::a_request_to_elsewhere_is_noticed,
        hosting::the_app_starts,
        hosting::where_the_app_cannot_start_a_sentence_says_why,
        hosting::a_host_that_knows_no_webassembly_is_good_enough,
        offline::after_one_visit_it_works_without_a_host,
        offline::a_new_version_waits_until_it_is_wanted,
        offline::a_replaced_article_is_seen_at_once_and_kept,
        offline::an_article_that_breaks_off_is_tried_again,
        offline::a_list_that_breaks_off_is_tried_again,
        offline::a_clock_of_1970_loses_nothing,
        collection::the_front_page_lists_every_article,
        collection::an_article_opens_from_the_list,
        collection::a_filter_shows_the_matching_quotations_by_article,
        collection::a_matching_quotation_leads_to_its_place,
        collection::an_article_is_there_before_it_is_opened,
        collection::a_line_says_what_there_is_to_discover,
        collection::a_large_collection_is_drawn_as_far_as_it_is_read,
        collection::the_rest_of_a_large_collection_can_be_asked_for,
        large::the_newest_articles_are_listed_and_little_is_loaded,
        large::a_choice_loads_what_it_finds,
        large::a_speaker_is_found_by_name,
        large::only_what_is_near_the_window_is_drawn,
        large::a_part_that_is_missing_or_broken_can_be_tried_again,
        large::words_in_the_address_are_left_aside_and_said_so,
        reader::every_article_is_drawn_as_its_annotations_say,
        reader::what_is_on_record_has_its_speaker_and_country,
        reader::each_kind_of_quotation_has_a_line_of_its_own,
        reader::those_who_act_unquoted_are_marked_and_agencies_are_not,
        reader::the_panel_names_voices_by_weight,
        filter::a_choice_leaves_exactly_that_voice,
        filter::hidden_quotations_stay_readable,
        filter::both_choices_and_their_address_give_the_same_page,
        filter::within_a_facet_choices_add_up,
        filter::back_and_forward_walk_through_the_choices,
        filter::one_press_takes_every_choice_back,
        filter::one_choice_is_taken_back_by_its_chip,
        filter::no_match_says_so_and_offers_the_way_back,
        filter::the_page_does_not_jump,
        filter::kinds_naming_and_certainty_are_facets_too,
        search::words_are_found_in_quotations_and_beside_them,
        search::accents_and_capitals_make_no_difference,
        search::steps_keep_the_place_when_the_filter_changes,
        search::words_are_found_over_the_collection,
        marking::colours_stand_for_what_is_chosen,
        marking::the_papers_own_voice_stands_alone,
        marking::names_can_be_left_without_marks,
        card::a_click_opens_the_card_of_the_quotation,
        card::escape_closes_the_card_and_returns_the_focus,
        card::the_keyboard_alone_opens_the_card,
        card::an_actor_and_a_country_have_cards_too,
        card::a_quotation_is_copied_as_a_citation,
        print::an_article_is_printed_with_its_marks_legend_and_voices,
        keyboard::the_keys_are_shown_and_closed,
        keyboard::keys_step_through_quotations_speakers_and_countries,
        keyboard::a_changed_key_holds_after_a_reload,
        keyboard::keys_of_one_letter_can_be_switched_off,
        keyboard::letters_in_a_field_are_letters,
        keyboard::a_whole_visit_needs_no_mouse,
        keyboard::spoken_marks_are_for_the_ear_alone,
        read_aloud::the_whole_article_is_read_each_in_their_own_voice,
        read_aloud::the_reading_is_paused_stepped_and_stopped,
        read_aloud::the_reading_begins_where_the_page_is_and_ends_with_it,
        read_aloud::the_own_voice_alone_is_read_where_it_is_shown_alone,
        read_aloud::without_a_voice_a_sentence_says_so,
        correct::a_speaker_and_countries_are_put_right,
        correct::everything_is_taken_back_and_done_again,
        correct::chosen_words_become_a_quotation,
        correct::actors_are_made_named_joined_and_parted,
        correct::the_keyboard_alone_chooses_words,
        correct::what_was_decided_goes_along_with_a_changed_text,
        correct::a_bundled_article_is_never_changed,
        own_text::a_pasted_page_is_cleaned_and_marked,
        own_text::markup_in_a_text_is_only_text,
        own_text::a_text_in_another_language_says_so,
        own_text::empty_text_gets_a_sentence,
        own_text::a_megabyte_is_read,
        own_text::the_end_of_a_long_text_is_filtered_and_stepped_to,
        own_text::a_text_is_read_with_storage_blocked,
        own_text::a_text_file_is_read,
        own_text::files_that_are_no_utf8_text_are_read_rightly_or_refused,
        pass_on::the_dialog_is_opened_and_closed_by_keys,
        pass_on::our_own_file_loses_nothing,
        pass_on::our_own_file_comes_back_to_the_byte,
        pass_on::a_table_has_a_row_for_every_quotation,
        pass_on::the_forms_of_research_point_at_the_right_words,
        pass_on::odd_words_stay_words_in_every_form,
        one_file::a_collection_is_saved_and_opened_as_one_file,
        one_file::a_host_without_the_page_says_so,
        pass_on::a_site_folder_replaces_the_bundled_one,
        given::a_link_carries_an_article_to_another_place,
        given::marks_that_people_checked_come_with_the_link,
        given::what_was_decided_goes_with_the_link_and_can_be_taken_back,
        given::to_decide_something_is_to_keep_the_article,
        given::a_text_too_long_for_a_link_says_so,
        given::every_broken_link_gets_a_sentence,
        given::a_browser_that_cannot_unpack_says_so,
        given::nothing_in_a_link_runs,
        add::a_clean_text_is_an_article_after_two_presses,
        add::the_meter_says_what_is_kept_and_one_press_changes_it,
        add::what_is_known_can_be_corrected,
        add::what_the_clipboard_has_as_a_page_comes_in_as_one,
        add::several_files_are_listed_and_added_together,
        add::what_was_decided_about_a_draft_outlives_a_reload,
        add::a_folder_that_is_dropped_is_read_with_the_folders_in_it,
        add::what_cannot_be_read_gets_a_sentence_and_nothing_is_lost,
        pages::every_page_comes_in_as_its_list_says,
        hostile::as_text_they_are_words,
        hostile::in_a_page_they_do_nothing,
        hostile::in_data_they_are_words_and_no_links,
        hostile::as_names_of_files_they_are_words,
        hostile::as_links_they_are_refused,
        hostile::in_a_file_of_our_own_they_are_words,
        broken_site::a_broken_list_says_so_and_texts_can_still_be_read,
        broken_site::a_broken_entry_costs_only_itself,
        broken_site::a_missing_list_says_so,
        broken_site::a_broken_article_costs_only_itself,
        broken_site::a_missing_article_says_so,
        broken_site::an_unknown_address_offers_the_way_back,
        hosting::a_subpath_is_as_good_as_the_root,
        hosting::a_strict_policy_of_the_host_is_kept,
        hosting::nothing_is_fetched_from_elsewhere,
        hosting::the_page_itself_forbids_sending_anything,
        balance::its_numbers_are_those_of_the_marks,
        balance::the_table_says_the_same_as_the_picture,
        balance::a_bar_is_a_filter_and_the_rest_turns_pale,
        balance::the_address_opens_the_same_pictures,
        balance::a_piece_of_the_strip_leads_to_its_quotation,
        balance::the_silence_map_says_who_speaks_about_whom,
        balance::the_keyboard_reaches_every_picture,
        balance::the_collection_has_a_balance_too,
        balance::an_article_without_quotations_says_so,
        own_articles::a_text_that_is_read_is_kept,
        own_articles::removing_can_be_taken_back,
        own_articles::two_windows_do_not_write_over_each_other,
        own_articles::what_two_windows_put_right_is_all_kept,
        own_articles::what_was_put_right_can_be_taken_back_after_a_reload,
        own_articles::an_article_removed_in_another_window_can_be_put_back,
        keeping::blocked_storage_is_said_and_the_work_can_be_saved,
        keeping::full_storage_is_said_and_tried_again,
        keeping::a_storage_without_room_is_said_and_filled_later,
        keeping::emptied_storage_is_said_and_filled_again,
        keeping::a_database_of_a_later_version_is_left_alone,
        keeping::a_killed_browser_loses_no_more_than_the_last_key,
        own_articles::a_backup_brings_everything_back,
        own_articles::a_backup_has_what_was_taken_back_and_the_settings,
        own_articles::a_file_that_is_no_backup_gets_a_sentence,
        keeping::a_broken_record_costs_only_itself,
        own_articles::own_articles_have_no_faults,
        own_counted::they_are_counted_with_the_collection_or_alone,
        own_counted::a_filter_finds_them_on_their_shelf,
        own_counted::a_corrected_copy_takes_the_place_of_its_original,
        own_counted::what_another_window_does_counts_at_once,
        own_counted::what_an_earlier_page_kept_is_counted_too,
        own_counted::an_address_of_own_articles_is_understood_where_there_are_none,
        own_counted::their_balance_is_their_own,
        own_counted::the_pages_have_no_faults,
        lesson::an_answer_is_checked_explained_and_kept,
        lesson::words_are_marked_from_the_first_to_the_last,
        lesson::every_type_is_done_by_keyboard_alone,
        lesson::at_the_end_all_is_told_and_handed_in,
        lesson::a_link_without_a_lesson_gets_a_sentence,
        lesson::a_lesson_has_no_faults,
        compare::the_reader_leads_to_the_likeliest_partner,
        compare::voices_are_in_the_one_or_the_other_or_both,
        compare::the_same_quotations_are_found_and_named,
        compare::a_pair_leads_to_both_places,
        compare::the_columns_scroll_together,
        compare::the_columns_can_be_let_go,
        compare::a_voice_is_a_filter_for_both,
        compare::words_are_marked_in_both,
        compare::on_a_telephone_one_turns_from_paper_to_paper,
        compare::what_is_missing_or_has_nothing_in_common_says_so,
        klass::files_that_are_brought_are_a_class,
        klass::a_result_is_taken_out_and_put_back,
        klass::who_was_taken_out_stays_out_until_it_is_undone,
        klass::the_lesson_opened_last_is_theirs_and_outlives_a_reload,
        klass::on_the_wall_what_is_right_waits_until_the_class_has_talked,
        klass::what_is_right_is_hidden_at_the_desk_by_a_switch_that_is_remembered,
        klass::what_cannot_be_read_costs_no_other,
        klass::strings_are_pasted_with_the_words_around_them,
        klass::places_have_numbers_lines_and_a_table,
        klass::on_the_wall_there_are_no_names,
        klass::a_table_of_points_is_saved_and_copied,
        klass::it_outlives_a_reload_and_not_the_tab,
        klass::the_keyboard_alone_looks_at_the_class,
        accessibility::a_narrow_window_needs_no_sideways_scrolling,
        settings::the_size_of_the_text_changes_and_stays,
        settings::every_theme_has_colours_of_its_own,
        settings::lines_spaces_and_typeface_change,
        settings::with_reduced_motion_the_page_jumps_and_does_not_glide,
        settings::the_keyboard_alone_chooses,
        settings::escape_closes_the_panel_and_leaves_the_card,
        settings::a_click_elsewhere_closes_the_panel,
        settings::broken_settings_cost_only_themselves,
        settings::the_largest_text_needs_no_sideways_scrolling,
        languages::the_browser_chooses_the_language,
        languages::a_person_chooses_the_language,
        languages::an_article_from_right_to_left_stands_in_a_page_from_left_to_right,
        languages::a_pasted_text_from_right_to_left_is_set_so,
        languages::a_whole_page_from_right_to_left_is_a_mirror_image,
        teachers::a_ready_lesson_is_found_read_and_done,
        teachers::a_ready_lesson_is_changed,
        teachers::what_was_made_before_comes_back,
        teachers::a_file_is_done_or_made_further,
        teachers::a_collection_need_not_have_ready_lessons,
        teachers::pupils_learn_what_marks_and_points_mean,
        make::from_an_article_it_is_one_press_to_a_lesson_that_works,
        make::every_type_yields_items_or_says_why_not,
        make::an_item_is_left_out_and_asked_in_other_words,
        make::every_choice_can_be_taken_back,
        make::a_link_carries_an_own_article_along,
        make::a_file_of_a_lesson_holds_what_was_made,
        make::a_lesson_too_long_for_a_link_offers_the_file,
        make::without_an_exercise_or_an_answer_a_sentence_says_so,
        make::the_worksheet_gives_no_answer_away_and_the_key_has_all,
        scorm::what_was_right_is_told_at_the_end_and_reported,
        scorm::an_interrupted_lesson_goes_on_where_it_was,
        accessibility::every_page_in_sepia_has_no_faults,
        accessibility::every_page_in_high_contrast_has_no_faults,
        accessibility::every_page_in_german_has_no_faults,
        accessibility::what_else_there_is_in_german_and_hebrew_has_no_faults,
    ]);
    all.extend(checks![BOTH;
        harness::the_browser_asks_for_the_scheme,
        accessibility::the_scanner_finds_what_is_wrong,
        accessibility::the_collection_has_no_faults,
        accessibility::the_reader_has_no_faults,
        balance::it_has_no_faults,
        accessibility::the_other_pages_have_no_faults,
        accessibility::the_way_of_an_own_article_has_no_faults,
        accessibility::the_reader_has_no_faults_in_any_theme,
        compare::the_pages_have_no_faults,
        make::the_pages_have_no_faults,
        klass::it_has_no_faults,
        scorm::it_has_no_faults,
    ]);
    all.extend(
        checks![LIGHT;
            one_file::nothing_is_fetched,
            one_file::a_link_says_that_it_leads_nowhere_else,
            one_file::what_is_brought_along_is_kept_and_where_is_said,
            one_file::it_saves_itself_with_other_articles,
            collection::the_front_page_lists_every_article,
            collection::an_article_opens_from_the_list,
            reader::every_article_is_drawn_as_its_annotations_say,
            reader::what_is_on_record_has_its_speaker_and_country,
            reader::the_panel_names_voices_by_weight,
            filter::a_choice_leaves_exactly_that_voice,
            filter::both_choices_and_their_address_give_the_same_page,
            filter::back_and_forward_walk_through_the_choices,
            filter::one_press_takes_every_choice_back,
            search::words_are_found_over_the_collection,
            card::a_click_opens_the_card_of_the_quotation,
            correct::a_speaker_and_countries_are_put_right,
            pass_on::our_own_file_loses_nothing,
            own_articles::a_text_that_is_read_is_kept,
            own_articles::removing_can_be_taken_back,
            own_articles::what_was_put_right_can_be_taken_back_after_a_reload,
            own_articles::a_backup_brings_everything_back,
            lesson::an_answer_is_checked_explained_and_kept,
            lesson::at_the_end_all_is_told_and_handed_in,
            make::from_an_article_it_is_one_press_to_a_lesson_that_works,
            make::a_link_carries_an_own_article_along,
            teachers::a_ready_lesson_is_found_read_and_done,
            languages::a_person_chooses_the_language,
            settings::the_size_of_the_text_changes_and_stays,
        ]
        .map(Check::from_a_file),
    );
    all.extend(
        checks![LIGHT;
            whole_lesson::a_class_does_a_lesson_in_three_browsers,
        ]
        .map(Check::in_all_browsers),
    );
    all
}
