// Verbs that take their sense from their object: "add 300 jobs" is create-jobs, "add to the debt" add-debt.
//
// To add a rule is a row of kObjectRules, and a row of kObjectGroups where no group of objects fits.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace factcheck {

// Nouns that do the same to a verb. A word is in one group.
enum class ObjectGroup : std::uint8_t {
  Campaign,
  Debt,
  Charity,
  Jobs,
  Power,
  Water,
  Seats,
  Loss,
  Profit,
  Evacuation,
  Emergency,
  War,
  Independence,
  Bankruptcy,
  Sanctions,
  Tariffs,
  Curfew,
  Responsibility,
  Missiles,
  Shots,
  Spacecraft,
  Attack,
  Airstrike,
  Inquiry,
  Troops,
  Hospital,
  Custody,
  Hostages,
  Places,
  Exam,
  Contract,
  Prize,
  Talk,
  Concern,
  Tribute,
  Lives,
  Injuries,
  Damage,
  Record,
  Promise,
  Deal,
  Election,
  Talks,
  Protest,
  Lawsuit,
  Charges,
  Bombs,
  Asylum,
  Clemency,
  Footage,
  Ties,
  Goods,
  Bail,
  Fire
};

struct ObjectWords {
  ObjectGroup group;
  std::string_view words;
};

inline constexpr auto kObjectGroups = std::to_array<ObjectWords>({
    {ObjectGroup::Campaign,
     "campaign, campaigns, candidate, candidates, pac, pacs, party, re-election, bid, republicans, "
     "democrats, committee, committees"},
    {ObjectGroup::Debt, "debt, deficit, deficits, debts"},
    {ObjectGroup::Charity, "charity, charities, foundation, foundations, relief, victims, cause, causes"},
    {ObjectGroup::Jobs, "job, jobs, post, posts, positions, workforce, payroll, payrolls"},
    {ObjectGroup::Power, "power, electricity"},
    {ObjectGroup::Water, "water"},
    {ObjectGroup::Seats, "seat, seats"},
    {ObjectGroup::Loss, "loss, losses"},
    {ObjectGroup::Profit, "profit, profits, earnings"},
    {ObjectGroup::Evacuation, "evacuation, evacuations"},
    {ObjectGroup::Emergency, "emergency"},
    {ObjectGroup::War, "war"},
    {ObjectGroup::Independence, "independence"},
    {ObjectGroup::Bankruptcy, "bankruptcy, insolvency"},
    {ObjectGroup::Sanctions, "sanctions, sanction, embargo"},
    {ObjectGroup::Tariffs, "tariff, tariffs, duty, duties, levy, levies"},
    {ObjectGroup::Curfew, "curfew, curfews, lockdown, lockdowns"},
    {ObjectGroup::Responsibility, "responsibility, credit"},
    {ObjectGroup::Missiles, "missile, missiles, shell, shells, mortar, mortars, torpedo, torpedoes, rockets"},
    {ObjectGroup::Shots, "shot, shots, rounds, bullets, bullet"},
    {ObjectGroup::Spacecraft,
     "satellite, satellites, spacecraft, shuttle, astronaut, astronauts, cosmonaut, cosmonauts, rover, "
     "orbiter, telescope"},
    {ObjectGroup::Attack, "attack, attacks, offensive, assault, assaults, strike, strikes, raid, raids"},
    {ObjectGroup::Airstrike, "airstrike, airstrikes, bombing, bombings, bombardment"},
    {ObjectGroup::Inquiry,
     "investigation, investigations, inquiry, inquiries, probe, probes, enquiry, enquiries"},
    {ObjectGroup::Troops,
     "troops, forces, soldiers, battalion, battalions, brigade, brigades, marines, reinforcements, warships, "
     "firefighters, peacekeepers"},
    {ObjectGroup::Hospital, "hospital, hospitals, clinic, infirmary"},
    {ObjectGroup::Custody, "custody"},
    {ObjectGroup::Hostages, "hostage, hostages, captive"},
    {ObjectGroup::Places,
     "city, town, village, villages, towns, cities, airport, territory, airbase, stronghold, region, "
     "capital"},
    {ObjectGroup::Exam, "exam, exams, test, tests, examination"},
    {ObjectGroup::Contract, "contract, contracts"},
    {ObjectGroup::Prize,
     "prize, prizes, award, awards, medal, medals, oscar, oscars, grammy, grammys, emmy, emmys, trophy, "
     "gold, silver, bronze"},
    {ObjectGroup::Talk, "attention, heed, role, part, place, step, steps, time, chance, responsibilities"},
    {ObjectGroup::Concern,
     "concern, concerns, question, questions, doubt, doubts, issue, issues, alarm, alarms, awareness, hope, "
     "hopes, fear, fears, objection, objections, eyebrows, possibility, prospect"},
    {ObjectGroup::Tribute, "tribute, tributes, respects"},
    {ObjectGroup::Lives, "life, lives"},
    {ObjectGroup::Injuries, "injury, injuries, wound, wounds, burns, concussion, fracture, fractures"},
    {ObjectGroup::Damage, "damage"},
    {ObjectGroup::Record, "record, records"},
    {ObjectGroup::Promise, "ceasefire, truce, law, laws, rule, rules, promise, promises, treaty"},
    {ObjectGroup::Deal, "deal, deals, agreement, agreements, accord, accords, pact, pacts, compromise"},
    {ObjectGroup::Election, "election, elections, referendum, referendums, poll, polls"},
    {ObjectGroup::Talks, "talks, meeting, meetings, summit, negotiations, discussions"},
    {ObjectGroup::Protest,
     "protest, protests, rally, rallies, demonstration, demonstrations, march, marches, sit-in, walkout"},
    {ObjectGroup::Lawsuit, "lawsuit, lawsuits, suit, complaint"},
    {ObjectGroup::Charges, "charge, charges, indictment"},
    {ObjectGroup::Bombs, "bomb, bombs, explosives"},
    {ObjectGroup::Asylum, "asylum, refuge"},
    {ObjectGroup::Clemency, "clemency, pardon, amnesty, reprieve"},
    {ObjectGroup::Footage, "film, films, video, videos, movie, movies, scene, scenes, footage, documentary"},
    {ObjectGroup::Ties, "ties, relations, links"},
    {ObjectGroup::Goods,
     "vehicle, vehicles, car, cars, product, products, toy, toys, batch, batches, truck, trucks"},
    {ObjectGroup::Bail, "bail"},
    {ObjectGroup::Fire, "fire"},
});
static_assert(kObjectGroups.size() <= 64, "a set of groups is 64 bits");

struct ObjectRule {
  std::string_view verbs;  // as in predicate_lexicon.h
  ObjectGroup object;
  std::string_view sense;  // empty: none, though the verb alone has one
  bool anywhere = false;   // the word may stand behind a second preposition
};

// Of the rules of one verb the first that fits its object counts.
inline constexpr auto kObjectRules = std::to_array<ObjectRule>({
    // Turns of phrase in which the verb says little.
    {"raise", ObjectGroup::Concern, ""},
    {"pay", ObjectGroup::Tribute, "mourn"},
    {"pay, lose, save, spend", ObjectGroup::Talk, ""},

    // Money.
    {"give, pour, pump, spend, channel, plough, inject, donate, contribute, fund, commit, funnel",
     ObjectGroup::Campaign, "fund-campaign", true},
    {"give, pour, pump, spend, channel, donate, contribute, fund, inject",
     ObjectGroup::Election, "fund-campaign", true},
    {"add, increase, raise, swell, widen, grow, balloon", ObjectGroup::Debt, "add-debt", true},
    {"give", ObjectGroup::Charity, "donate"},

    {"add, create, generate, bring", ObjectGroup::Jobs, "create-jobs"},
    {"cut, shed, axe, slash, eliminate, scrap", ObjectGroup::Jobs, "lay-off"},
    {"lose", ObjectGroup::Jobs, "lose-job"},
    {"post, report, make, book, record, announce, suffer, incur, run up", ObjectGroup::Loss, "lose-money"},
    {"post, report, make, book, record, announce, turn", ObjectGroup::Profit, "earn"},
    {"file, declare, seek, file for", ObjectGroup::Bankruptcy, "go-bankrupt"},
    {"win, land, secure, clinch", ObjectGroup::Contract, "win-contract"},
    {"impose, slap, introduce, place", ObjectGroup::Tariffs, "impose-tariff"},
    {"recall, pull", ObjectGroup::Goods, "recall-product"},

    // Disasters.
    {"knock out, cut, cut off, lose, knock", ObjectGroup::Power, "lose-power"},
    {"restore, reconnect, bring back", ObjectGroup::Power, "restore-power"},
    {"cut off, lose, cut", ObjectGroup::Water, "lose-water"},
    {"lose, claim, cost, take", ObjectGroup::Lives, "kill"},
    {"suffer, sustain, receive", ObjectGroup::Injuries, "injure"},
    {"suffer, sustain, cause", ObjectGroup::Damage, "damage"},
    {"take, rush, airlift, fly, transport, bring, admit, carry", ObjectGroup::Hospital, "hospitalise"},
    {"release, discharge", ObjectGroup::Hospital, "discharge"},
    {"order, issue", ObjectGroup::Evacuation, "order-evacuation"},
    {"declare, proclaim", ObjectGroup::Emergency, "declare-emergency"},

    // Police and courts.
    {"take, remand", ObjectGroup::Custody, "arrest"},
    {"take, hold, seize", ObjectGroup::Hostages, "abduct"},
    {"file, bring", ObjectGroup::Lawsuit, "sue"},
    {"file, bring, press", ObjectGroup::Charges, "charge"},
    {"drop, dismiss, throw out", ObjectGroup::Charges, "drop-charges"},
    {"dismiss, throw out", ObjectGroup::Lawsuit, "throw-out"},
    {"grant, give", ObjectGroup::Clemency, "pardon"},
    {"grant", ObjectGroup::Bail, "bail"},
    {"launch, open, begin, start, order", ObjectGroup::Inquiry, "investigate"},
    {"claim, accept", ObjectGroup::Responsibility, "claim-responsibility"},
    {"break", ObjectGroup::Promise, "violate"},

    // War and protest.
    {"launch, mount, carry out, conduct, stage, unleash", ObjectGroup::Attack, "attack"},
    {"launch, carry out, conduct", ObjectGroup::Airstrike, "bomb"},
    {"drop, detonate", ObjectGroup::Bombs, "bomb"},
    {"launch, fire, shoot, test", ObjectGroup::Missiles, "launch-weapon"},
    {"fire", ObjectGroup::Shots, "open-fire"},
    {"open", ObjectGroup::Fire, "open-fire"},
    {"set, catch", ObjectGroup::Fire, "ignite"},
    {"capture, seize, take, retake, recapture", ObjectGroup::Places, "capture-place"},
    {"withdraw, pull, pull out", ObjectGroup::Troops, "retreat"},
    {"send", ObjectGroup::Troops, "deploy"},
    {"declare", ObjectGroup::War, "declare-war"},
    {"stage, hold", ObjectGroup::Protest, "hold-protest"},

    // Politics.
    {"impose, slap, introduce", ObjectGroup::Sanctions, "impose-sanctions"},
    {"lift, ease, remove, drop, waive", ObjectGroup::Sanctions, "lift-sanctions"},
    {"impose, declare, order, introduce", ObjectGroup::Curfew, "impose-curfew"},
    {"lift, end, remove", ObjectGroup::Curfew, "lift-curfew"},
    {"declare, proclaim", ObjectGroup::Independence, "declare-independence"},
    {"win, take, gain, capture, secure, pick up, claim", ObjectGroup::Seats, "win-seats"},
    {"lose", ObjectGroup::Seats, "lose-seats"},
    {"hold, schedule", ObjectGroup::Election, "hold-election"},
    {"hold", ObjectGroup::Talks, "meet"},
    {"reach, strike, seal, clinch, secure", ObjectGroup::Deal, "agree-deal"},
    {"cut, break off, sever", ObjectGroup::Ties, "break-ties"},
    {"grant", ObjectGroup::Asylum, "grant-asylum"},
    {"seek, request, claim", ObjectGroup::Asylum, "seek-asylum"},

    // Science, sport and culture.
    {"launch, put, blast", ObjectGroup::Spacecraft, "lift-off"},
    {"win, receive, scoop, bag, collect", ObjectGroup::Prize, "win-prize"},
    {"break, set, smash, shatter", ObjectGroup::Record, "break-record"},
    {"shoot", ObjectGroup::Footage, "film"},
    {"pass", ObjectGroup::Exam, "pass-exam"},

});

}  // namespace factcheck
