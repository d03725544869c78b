//! Frames by their wordings.

use super::*;

fn put(text: &str) -> String {
    known(text.split(' ').map(str::to_owned).collect()).join(" ")
}

#[test]
fn tasks_of_the_body_that_took_over() {
    let put_on = put("who takes its place | and for which two tasks");
    assert_eq!(put_on, "who takes its place | and what tasks is it responsible for");
    assert_eq!(put("who leads it | and for which tasks"), "who leads it | and for which tasks");
}

#[test]
fn whose_completion_is_due() {
    assert_eq!(put("apps whose completion is planned"), "apps completed is planned");
    assert_eq!(put("and whose job is it"), "and whose job is it");
}

#[test]
fn what_is_demanded_is_asked_for() {
    assert_eq!(put("please name the cities that host a forum"), "please which cities that host a forum");
    assert_eq!(put("name the city brains"), "name the city brains");
    assert_eq!(put("list the parks with their cities |"), "list the parks | in which cities |");
    assert_eq!(put("list the apps together with the responsible units"), "list the apps | by whom");
    assert_eq!(put("parks and the units in charge of them |"), "parks | by whom |");
}

#[test]
fn years_and_ordinals() {
    assert_eq!(put("due by the end of 2022"), "due by 2022");
    assert_eq!(put("which forum ( first | second ) is it"), "which forum | which edition | is it");
    assert_eq!(put("platforms that already exist are improved"), "platforms are improved");
    assert_eq!(put("which laws is it going to pass"), "which laws is it to pass");
    assert_eq!(
        put("which items of the 2021 list are due in 2022 and which in 2023"),
        "which items of the 2021 document list are 2022 then finished and which 2023 then finished"
    );
    assert_eq!(put("leaving the upgrades aside | what"), "leaving aside the upgrades | what");
    assert_eq!(put("both state the figure"), "both mention the figure");
    assert_eq!(put("what output | in billion yuan | is set"), "what output is set");
    assert_eq!(put("in 2022 apps that were not there in 2020"), "in 2022 apps added in 2020");
    assert_eq!(put("how do the targets compare"), "compare the targets compare");
    assert_eq!(put("what does the 2025 list want"), "what does the 2025 document list want");
}

#[test]
fn bodies_that_are_founded_are_asked_for() {
    assert_eq!(put("which institution is to be inaugurated"), "inaugurate what institution");
    assert_eq!(put("and what data exchange opens then"), "and inaugurate what data exchange then");
    assert_eq!(put("which body set up the forum"), "which body set up the forum");
}

#[test]
fn plan_is_a_verb_or_a_document() {
    assert_eq!(put("which fairs did the city plan for then"), "which fairs did the city intend for then");
    assert_eq!(put("what does the 2021 plan want"), "what does the 2021 plan want");
    assert_eq!(put("held at the time of the forum"), "held during the forum");
}

#[test]
fn what_documents_have_to_say() {
    assert_eq!(
        put("what does the 2022 plan arrange for farming"),
        "what does the 2022 plan say about farming"
    );
    assert_eq!(put("what does the 2022 plan plan for farming"), "what does the 2022 plan say about farming");
    assert_eq!(put("what does the document plan for farming"), "what does the document say about farming");
    assert_eq!(put("what is to be done about schools"), "what is say about schools");
    assert_eq!(put("what is planned for 2025"), "what is planned for 2025");
    assert_eq!(put("what does the plan want built for farming"), "what does the plan want built for farming");
}

#[test]
fn those_who_answer_beside_others() {
    let put_on = put("which firms are listed as responsible units alongside the group");
    assert_eq!(put_on, "which firms are listed as responsible units together with the group");
    assert_eq!(
        put("which firms appear with the group as responsible units"),
        "which firms appear responsible together with the group as responsible units"
    );
    assert_eq!(put("platforms with the group"), "platforms with the group");
    assert_eq!(
        put("which agencies share the task on farming"),
        "which agencies share responsibility for task on farming"
    );
    assert_eq!(
        put("to whom did the work of the office pass after 2017"),
        "who took over the work of the office after 2017"
    );
}

#[test]
fn when_may_ask_nothing() {
    assert_eq!(
        put("which networks are merged when the net is expanded"),
        "which networks are merged | the net is expanded"
    );
    assert_eq!(
        put("when the lines are merged | which line is kept"),
        "the lines are merged | which line is kept"
    );
    assert_eq!(put("which line is kept | and when is it due"), "which line is kept | and when is it due");
    let added = "which bodies are added when the work is pushed and what is it";
    assert_eq!(put(added), added);
    assert_eq!(put("what is it and when the work ends"), "what is it and when the work ends");
}

#[test]
fn what_is_spent_is_an_investment() {
    let put_on = "how much investment amount of the centre";
    assert_eq!(put("how much is to be invested in the centre"), put_on);
    assert_eq!(put("how much money does the province spend on the centre"), put_on);
    assert_eq!(put("how much is built in the city"), "how much is built in the city");
}

#[test]
fn fields_that_grow_together() {
    let put_on = put("targets for developing data and software hand in hand");
    assert_eq!(put_on, "targets for the coordinated development of data and software");
    assert_eq!(put("for developing software"), "for developing software");
}

#[test]
fn ways_that_something_went() {
    assert_eq!(
        put("what stages has the app gone through since 2017"),
        "how has the app developed since 2017"
    );
    assert_eq!(put("what tasks did it go through"), "what tasks did it go through");
    assert_eq!(put("plans to begin drafting"), "plans to drafting");
}

#[test]
fn other_wordings_of_what_is_asked() {
    assert_eq!(put("in what way is it pushed forward"), "how is it pushed forward");
    assert_eq!(put("where is finance the lead agency"), "which tasks does finance the lead agency");
    assert_eq!(
        put("what share of government services can be handled online by 2020"),
        "what target online handling rate by 2020"
    );
    assert_eq!(put("which tasks list the bureau as one of them"), "which tasks the bureau as one of them");
    assert_eq!(put("which cities are they entrusted to"), "which cities are they responsible");
    assert_eq!(put("under whose leadership is the work placed in 2017"), "who leads the work in 2017");
    assert_eq!(put("how many petaflops of power should it reach"), "how much power should it reach");
    assert_eq!(put("how many parks are there"), "how many parks are there");
    assert_eq!(put("which hotline is the base and which"), "based on which hotline and which");
    assert_eq!(put("platforms that serve farmers"), "platforms for farmers");
    assert_eq!(put("which task of 2025 deals with trade"), "which task of 2025 concern trade");
    assert_eq!(put("targets in the action ( zones | labs and so on ) are"), "targets in the action are");
    assert_eq!(put("completed by the end of june 2022"), "completed before the end of june 2022");
    assert_eq!(put("which body deals with trade"), "which body deals with trade");
    assert_eq!(
        put("which bases are to be set up for ships in 2021"),
        "which bases for ships are to be set up in 2021"
    );
    assert_eq!(put("which laws are there | and at what stage | a | b"), "which laws are there | |");
    assert_eq!(put("tasks it leads or shares responsibility for"), "tasks it lead or take part in");
}

#[test]
fn figures_of_several_years_and_sums() {
    assert_eq!(
        put("compare the number of bases set for 2020 with that for 2024"),
        "compare the number of bases set for 2020 and 2024"
    );
    assert_eq!(
        put("what parks do the 2020 and 2024 documents have in common"),
        "what parks do both the 2020 and 2024 documents mention"
    );
    let span = "the app from the 2020 document to that of 2024";
    assert_eq!(put(span), span);
    assert_eq!(put("is it higher than that of other cities"), "is it higher than that of other cities");
    assert_eq!(put("how many | and which | parks are there"), "how many parks are there");
    assert_eq!(
        put("how many million yuan are to be spent on the park"),
        "how much investment amount of the park"
    );
    assert_eq!(put("what sum is invested in the park"), "how much investment amount of the park");
    assert_eq!(
        put("what is the branch of the centre called in 2020"),
        "the branch of the centre called in 2020"
    );
    assert_eq!(put("what is the park that is called a zone"), "what is the park that is called a zone");
    assert_eq!(put("what has the zone been called since 2020"), "the zone been called since 2020");
    assert_eq!(put("what should the value added reach"), "how much should the value added reach");
    assert_eq!(
        put("which tasks do the bureau and the company share in 2020"),
        "which tasks do the bureau and the company share responsibility in 2020"
    );
    assert_eq!(put("built in the area of health"), "built in the field of health");
    assert_eq!(
        put("which tasks name the bureau and which name the city"),
        "which tasks respectively name the bureau and the city"
    );
    assert_eq!(put("who steps into the old office s shoes"), "who replaces the old office");
    assert_eq!(put("which park does it rely on"), "based on which park");
    assert_eq!(put("valid data held on the platform"), "valid data of the platform");
}

#[test]
fn what_names_hold() {
    assert_eq!(put("which parks have spring in their names"), "which parks names holding spring");
    assert_eq!(put("parks that carry the name of the city of spring"), "parks names holding spring");
    assert_eq!(put("parks whose names contain the word spring |"), "parks names holding spring |");
    assert_eq!(put("parks with a lake in the city"), "parks with a lake in the city");
}

#[test]
fn bodies_that_are_not_there() {
    let none = "which tasks do not name provincial bodies |";
    assert_eq!(put("which tasks name no provincial body |"), none);
    assert_eq!(put("which tasks do not list any provincial bodies |"), none);
    assert_eq!(put("which tasks without any provincial body among their responsible units |"), none);
    assert_eq!(put("which tasks have no deadline |"), "which tasks have no deadline |");
}

#[test]
fn bases_markets_and_last_times() {
    assert_eq!(put("on which hotline is the service based |"), "based on which hotline the service |");
    assert_eq!(put("bringing data to market |"), "the marketisation of data |");
    assert_eq!(put("the plan has to bring the app online in 2021"), "the plan has to launch the app in 2021");
    assert_eq!(put("who had to bring the app online in 2021"), "who is responsible for the app in 2021");
    assert_eq!(
        put("which year s document is the last to list the office"),
        "in which year is the office last listed"
    );
}

#[test]
fn brackets_that_say_which_governments() {
    assert_eq!(put("city governments only ( the cities and one zone ) |"), "city governments only |");
    assert_eq!(put("the centre ( phase one )"), "the centre ( phase one )");
}

#[test]
fn one_that_shares_takes_part() {
    assert_eq!(
        put("which tasks does the city share responsibility for in 2021"),
        "which tasks does the city take part in 2021"
    );
    let with = "which tasks does the city share responsibility for with the bureau";
    assert_eq!(put(with), with.replace("with", "together with"));
}
