-- Posts one update after the other, to each action in turn, and counts answers other than 201.
local actions = {}
for id in string.gmatch(os.getenv("ACTIONS"), "[^,]+") do
  table.insert(actions, id)
end

local threads = {}
local turn = 0

function setup(thread)
  table.insert(threads, thread)
end

function init()
  others = 0
  wrk.method = "POST"
  wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
  wrk.headers["Content-Type"] = "application/json"
  wrk.body = '{"status":"onTrack","done":"Measured.","next":"Measure again."}'
end

function request()
  turn = turn + 1
  return wrk.format(nil, wrk.path .. "/actions/" .. actions[turn % #actions + 1] .. "/updates")
end

function response(status)
  if status ~= 201 then
    others = others + 1
  end
end

function done(summary, latency)
  local refused = 0
  for _, thread in ipairs(threads) do
    refused = refused + thread:get("others")
  end
  print(string.format("p95 %.1f ms; answers other than 201: %d", latency:percentile(95) / 1000, refused))
end
