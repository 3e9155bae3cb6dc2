-- Sends the token, and counts answers other than 200 by status.
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")

local pause = tonumber(os.getenv("PAUSE") or "0")
if pause > 0 then
  function delay()
    return pause
  end
end

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  others = 0
end

function response(status)
  if status ~= 200 then
    others = others + 1
  end
end

function done(summary, latency)
  local refused = 0
  for _, thread in ipairs(threads) do
    refused = refused + thread:get("others")
  end
  print(string.format("p95 %.1f ms; answers other than 200: %d", latency:percentile(95) / 1000, refused))
end
