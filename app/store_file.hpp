#pragma once

#include <string>

/// Where a store lies, absolute, for people; empty where its URL names no file.
std::string store_file(const std::string& url);

/// Whether there is anything in it.
bool store_is_there(const std::string& file);
