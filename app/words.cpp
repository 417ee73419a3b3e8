#include "app/words.hpp"

#include "adapters/terminal/words.hpp"

std::vector<terminal::Listed> all_words() {
    namespace of_posts = terminal::words;
    return {
        {"", words::run},           {"", words::demo},
        {"", words::check},         {"", words::backup},
        {"", words::manifest},      {"", words::version},
        {"posts", of_posts::list},  {"posts", of_posts::find},
        {"posts", of_posts::show},  {"posts", of_posts::stats},
        {"posts", of_posts::close}, {"posts", of_posts::snooze},
        {"posts", of_posts::take},  {"posts", of_posts::assign},
        {"posts", of_posts::ask},   {"posts", of_posts::reopen},
        {"posts", of_posts::undo},
    };
}
