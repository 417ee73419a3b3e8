#include "adapters/cards/adaptive/adaptive_card.hpp"
#include "manifest/teams.hpp"
#include "tests/support/cards.hpp"

#include <fstream>
#include <iostream>
#include <map>

// Writes what we send and what we hand out into a folder, for others' libraries to judge.

namespace {

using namespace tests;

std::vector<bot::Card::Row> waiting_rows(int count) {
    std::vector<bot::Card::Row> rows;
    for (int number = 1; number <= count; ++number) rows.push_back(waiting(number));
    return rows;
}

/// One row of each kind, with all that can be said of one.
std::vector<bot::Card::Row> every_kind() {
    auto answered = waiting(2);
    answered.answered_by = "Uebuchi";
    answered.pmo_answered = true;
    auto confirm = waiting(3);
    confirm.confirm = bot::ActionId{"watch"};
    auto brave = waiting(4, "田中 花子");
    brave.first_post = true;
    brave.edited = true;
    brave.owner = "Uebuchi";
    brave.text =
        "議事録の要約を試しました。**うまくいかない** [所](https://example.com) も <at>あります</at>";
    auto again = waiting(5);
    again.kind = bot::Card::Kind::Reopen;
    again.asks = {monday, "Aya", "It says access denied"};
    auto late = waiting(6);
    late.first = {bot::Deed::Kind::Taken, "Mori", monday + 6h, ""};
    late.unsent = {.words = "It is on page 12.", .action = {"answered"}};
    return {waiting(1), answered, confirm, brave, again, late, snoozed(7), closed(8, "Ito")};
}

std::string teams_link(const bot::MessageKey& post) {
    return "https://teams.microsoft.com/l/message/19%3Ab7e0c4a9%40thread.tacv2/" + post.message +
           "?tenantId=5f3c1d7e-0000-4000-8000-000000000001";
}

std::map<std::string, bot::Card> cards_to_show() {
    std::map<std::string, bot::Card> all;
    for (const auto& [language, tag] : {std::pair{bot::Language::En, "en"}, {bot::Language::Ja, "ja"}}) {
        const auto name = [tag = std::string{tag}](const char* what) { return what + ("." + tag); };
        all.emplace(name("nobody-waits"), card({}, language));
        all.emplace(name("one-waits"), card({waiting(1)}, language));
        all.emplace(name("every-kind"), card(every_kind(), language));
        all.emplace(name("more-than-five"), card(waiting_rows(12), language));
        all.emplace(name("more-than-fit"), card(waiting_rows(500), language));
    }
    return all;
}

void write(const std::string& file, const std::string& bytes) {
    std::ofstream out{file, std::ios::binary};
    out << bytes << std::flush;
    if (!out) throw std::runtime_error{"cannot write " + file};
}

teams::Settings settings() {
    return {.app_id = "8d2f6c14-3b7a-4e59-a1c0-7e94b2d85f36",
            .tenants = {"5f3c1d7e-0000-4000-8000-000000000001"},
            .developer = {.name = "Example PMO",
                          .website = "https://pmo.example.com",
                          .privacy = "https://pmo.example.com/privacy",
                          .terms = "https://pmo.example.com/terms"}};
}

void write_all(const std::string& folder) {
    for (const auto& [name, card] : cards_to_show()) {
        const auto file = std::string{folder}.append("/").append(name);
        write(file + ".local.card.json", cards::adaptive_card(card, link_to));
        write(file + ".teams.card.json",
              cards::adaptive_card(card, teams_link, cards::Buttons::WithFallback));
    }
    const auto package = manifest::teams_package(settings(), "https://aizuchi.example.com", "1.0.0");
    write(folder + "/aizuchi.zip", std::get<manifest::Package>(package).bytes);
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: samples FOLDER\n";
        return 2;
    }
    try {
        write_all(words[1]);
    } catch (const std::exception& failure) {
        std::cerr << "samples: " << failure.what() << "\n";
        return 1;
    }
    return 0;
}
