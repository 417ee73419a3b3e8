#include "adapters/http/back_end/request_reader.hpp"

#include "adapters/http/path.hpp"
#include "adapters/http/refusal.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace http::back_end {

namespace {

namespace beast = boost::beast;
using Parser = beast::http::request_parser<beast::http::string_body>;
using Message = Parser::value_type;
using beast::http::field;

constexpr std::size_t piece = std::size_t{8} * 1024;

std::string_view text_of(beast::string_view text) {
    return {text.data(), text.size()};
}

Response malformed(std::string_view message) {
    return refusal(400, "malformed", message);
}

Response refusal_of(beast::error_code failure, const Bounds& bounds) {
    if (failure == beast::http::error::body_limit) {
        return refusal(413, "too_large", "the body may have " + std::to_string(bounds.body) + " bytes");
    }
    if (failure == beast::http::error::header_limit) {
        return refusal(431, "headers_too_large",
                       "the head may have " + std::to_string(bounds.header) + " bytes");
    }
    return malformed("this is not HTTP/1.1: " + failure.message());
}

/// Only what the front of a URI may be made of, so that nobody behind us reads it in another way.
bool is_target(std::string_view target) {
    constexpr std::string_view never = "\"#<>\\^`{|}";
    const auto may_stand = [&](char letter) {
        return letter > ' ' && letter < 0x7F && never.find(letter) == std::string_view::npos;
    };
    if (!target.starts_with('/') || target.starts_with("//")) return false;
    if (!std::ranges::all_of(target, may_stand)) return false;
    const auto question = std::min(target.find('?'), target.size());
    const auto query = target.substr(std::min(question + 1, target.size()));
    return segments(target.substr(0, question)) && parameters(query);
}

std::optional<Response> objection(const Message& message, bool chunked) {
    const auto hosts = message.count(field::host);
    if (hosts > 1 || (hosts == 0 && message.version() == 11)) return malformed("there must be one Host");
    if (message.count(field::content_length) > 1) return malformed("there must be one Content-Length");
    const auto encodings = message.count(field::transfer_encoding);
    if (encodings > 0 && message.version() == 10) return malformed("HTTP/1.0 knows no Transfer-Encoding");
    if (encodings > 1 ||
        (encodings == 1 && !(chunked && beast::iequals(message[field::transfer_encoding], "chunked")))) {
        return refusal(501, "not_implemented", "chunked is the only Transfer-Encoding");
    }
    if (!is_target(text_of(message.target())))
        return malformed("the target must be a path and its query, in UTF-8");
    return {};
}

}  // namespace

struct RequestReader::Progress {
    explicit Progress(const Bounds& limits) : bounds(limits), buffer(limits.header + piece) { begin(); }

    void begin() {
        parser.emplace();
        parser->header_limit(static_cast<std::uint32_t>(bounds.header));
        parser->body_limit(bounds.body);
        head_bytes = 0;
        examined = false;
    }

    /// One step of the parser. It bounds a field, but not how many of them come in pieces; so count here.
    beast::error_code put() {
        beast::error_code failure;
        const bool in_head = !parser->is_header_done();
        const auto used = parser->put(buffer.data(), failure);
        buffer.consume(used);
        head_bytes += in_head ? used : 0;
        const auto waiting = failure == beast::http::error::need_more ? buffer.size() : 0;
        const bool too_long = in_head ? head_bytes + waiting > bounds.header : waiting >= bounds.header;
        return too_long ? beast::http::error::header_limit : failure;
    }

    Step refuse(Response response) {
        answer = std::move(response);
        return Step::Refused;
    }

    Step examine() {
        examined = true;
        const auto& message = parser->get();
        if (auto objected = objection(message, parser->chunked())) return refuse(std::move(*objected));
        const bool asks = message.version() == 11 && beast::iequals(message[field::expect], "100-continue");
        return asks && !parser->is_done() ? Step::AsksToGoOn : Step::NeedsMore;
    }

    Bounds bounds{};
    beast::flat_buffer buffer{};
    std::optional<Parser> parser{};
    std::size_t head_bytes = 0;
    bool examined = false;
    bool alive = true;
    bool of_old = false;
    Response answer{};
};

RequestReader::RequestReader(const Bounds& bounds) : progress_(std::make_unique<Progress>(bounds)) {}

RequestReader::~RequestReader() = default;

std::span<char> RequestReader::room() {
    const auto size = std::min(piece, progress_->buffer.max_size() - progress_->buffer.size());
    const auto free = progress_->buffer.prepare(size);
    return {static_cast<char*>(free.data()), free.size()};
}

void RequestReader::filled(std::size_t bytes) {
    progress_->buffer.commit(bytes);
}

bool RequestReader::empty() const {
    return progress_->buffer.size() == 0;
}

RequestReader::Step RequestReader::read() {
    auto& reading = *progress_;
    while (!empty() && !reading.parser->is_done()) {
        const auto failure = reading.put();
        if (failure == beast::http::error::need_more) break;
        if (failure) return reading.refuse(refusal_of(failure, reading.bounds));
        if (reading.examined || !reading.parser->is_header_done()) continue;
        if (const auto step = reading.examine(); step != Step::NeedsMore) return step;
    }
    return reading.parser->is_done() ? Step::Whole : Step::NeedsMore;
}

const Response& RequestReader::refusal() const {
    return progress_->answer;
}

Request RequestReader::take() {
    auto message = progress_->parser->release();
    progress_->alive = message.keep_alive();
    progress_->of_old = message.version() == 10;
    const auto target = text_of(message.target());
    const auto question = std::min(target.find('?'), target.size());
    Request request{.method = std::string{text_of(message.method_string())},
                    .path = std::string{target.substr(0, question)},
                    .query = std::string{target.substr(std::min(question + 1, target.size()))},
                    .body = std::move(message.body())};
    for (const auto& line : message) {
        request.headers.emplace_back(text_of(line.name_string()), text_of(line.value()));
    }
    progress_->begin();
    return request;
}

bool RequestReader::keeps_alive() const {
    return progress_->alive;
}

bool RequestReader::old() const {
    return progress_->of_old;
}

}  // namespace http::back_end
