-- For wrk: posts of two kilobytes by a few hundred people in one channel.
local authors = 200
local text = string.rep("I tried it on our minutes, and it left out who said what. ", 34)
local n = 0

request = function()
  n = n + 1
  local body = string.format('{"author":"Author %d","text":"%s"}', n % authors, text)
  return wrk.format("POST", nil, {["Content-Type"] = "application/json"}, body)
end
