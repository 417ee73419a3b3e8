#include "adapters/local/draft.hpp"

#include "adapters/local/fields.hpp"

namespace local {

namespace {

template <class Thing>
Read<Thing> read(const Fields& fields, Thing thing) {
    if (fields.wrong()) return *fields.wrong();
    return thing;
}

}  // namespace

Read<Draft> read_draft(const http::Request& request) {
    Fields fields{request};
    fields.need("author");
    fields.need("text");
    Draft draft{.author = fields.name("author"),
                .text = fields.words("text"),
                .reply_to = fields.text("reply_to"),
                .id = fields.id("id")};
    return read(fields, std::move(draft));
}

Read<Rewording> read_rewording(const http::Request& request) {
    Fields fields{request};
    fields.need("text");
    Rewording rewording{.text = fields.words("text"), .by = fields.name("by")};
    return read(fields, std::move(rewording));
}

Read<std::string> read_by(const http::Request& request, bool needed) {
    Fields fields{request};
    if (needed) fields.need("by");
    auto by = fields.name("by");
    return read(fields, std::move(by));
}

}  // namespace local
