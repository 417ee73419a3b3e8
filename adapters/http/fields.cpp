#include "adapters/http/fields.hpp"

#include "adapters/http/json.hpp"
#include "adapters/http/refusal.hpp"

#include <nlohmann/json.hpp>

namespace http {

Fields::Fields(const Request& request) : json_{std::make_shared<Json>(Json::object())} {
    // What has nothing to say may leave its body out.
    if (request.method != "DELETE" || !request.body.empty()) read(request);
}

void Fields::read(const Request& request) {
    if (!is_json(request.headers)) {
        wrong_ = refusal(415, "not_json", "the body must be JSON: Content-Type: application/json");
        return;
    }
    auto json = read_json(request.body);
    if (json.is_object()) {
        json_ = std::make_shared<Json>(std::move(json));
    } else {
        wrong_ =
            refusal(400, "not_an_object", "the body must be a JSON object in UTF-8, at most 64 levels deep");
    }
}

Json Fields::object(std::string_view field) {
    const auto* value = given(field);
    if (!value) return Json::object();
    if (!value->is_object()) refuse(field, "must be an object");
    return *value;
}

void Fields::need(std::string_view field) {
    if (!given(field)) refuse(field, "is missing");
}

void Fields::refuse(std::string_view field, std::string_view what) {
    if (!wrong_) wrong_ = refusal(400, "bad_field", std::string{field}.append(" ").append(what));
}

const Json* Fields::given(std::string_view field) const {
    const auto found = json_->find(field);
    return found == json_->end() || found->is_null() ? nullptr : &*found;
}

std::optional<std::string> Fields::text(std::string_view field, std::size_t longest) {
    const auto* value = given(field);
    if (!value) return {};
    if (!value->is_string()) {
        refuse(field, "must be a text");
        return {};
    }
    auto words = value->get<std::string>();
    if (words.size() > longest) {
        refuse(field, "must have at most " + std::to_string(longest) + " bytes");
        return {};
    }
    return words;
}

}  // namespace http
