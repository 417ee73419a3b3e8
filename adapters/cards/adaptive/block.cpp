#include "adapters/cards/adaptive/block.hpp"

#include <nlohmann/json.hpp>

namespace cards {

namespace {

Json column(std::string_view width, Json items) {
    return {{"type", "Column"}, {"width", width}, {"items", std::move(items)}};
}

/// Who and what about on the left, since when on the right.
Json byline(const Post& post) {
    std::vector<Json> who{run(post.author, Tone::Strong), run("  " + post.remarks, Tone::Quiet)};
    if (!post.first_post.empty()) who.push_back(run("  " + post.first_post, Tone::Fresh));
    auto columns = Json::array({column("stretch", Json::array({paragraph(std::move(who), "none")}))});
    if (!post.age.text.empty()) {
        auto age = paragraph({run(post.age.text, post.age.tone)}, "none");
        age["horizontalAlignment"] = "right";
        columns.push_back(column("auto", Json::array({std::move(age)})));
    }
    return {{"type", "ColumnSet"}, {"columns", std::move(columns)}};
}

Json marked_up(const Post& post) {
    auto all = container(Json::array({byline(post), paragraph({run(post.text, Tone::Plain)}, "none")}));
    if (!post.address.empty()) all["selectAction"] = opens_address(post.go_there, post.address);
    return all;
}

}  // namespace

Json marked_up(const Block& block, const Place& place) {
    auto items = Json::array({marked_up(block.post)});
    for (const auto& note : block.notes) items.push_back(said(note));
    for (const auto& field : block.fields) items.push_back(input(field, place));
    if (!block.offers.empty()) items.push_back(offer_row(block, place));
    auto row = container(std::move(items));
    row["spacing"] = "medium";
    row["separator"] = true;
    return row;
}

Json marked_up(const Head& head, HeadStands stands) {
    auto title = words_of_ours(head.title, look_of(Tone::Strong), "none");
    if (stands == HeadStands::Alone) title["style"] = "heading";
    auto items = Json::array({std::move(title)});
    for (const auto& sentence : head.sentences) {
        items.push_back(paragraph({run(sentence, Tone::Small)}, "none"));
    }
    auto block = container(std::move(items));
    block["id"] = "digest";
    block["style"] = "emphasis";
    return block;
}

}  // namespace cards
