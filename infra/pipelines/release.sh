#!/usr/bin/env bash
# Starts an image in the staging slot, waits until it is ready, swaps it in, and gives it to the worker:
#   release.sh GROUP WEB WORKER IMAGE
set -euo pipefail
group=$1 web=$2 worker=$3 image=$4

ready() {
  local host=$1
  for _ in $(seq 60); do
    if curl -fsS --max-time 10 "https://$host/health/ready"; then
      echo " – $host is ready"
      return 0
    fi
    sleep 5
  done
  echo "$host did not become ready in five minutes" >&2
  return 1
}

host() { az webapp show --resource-group "$group" --name "$web" "$@" --query defaultHostName --output tsv; }

az webapp config set --resource-group "$group" --name "$web" --slot staging --linux-fx-version "DOCKER|$image" --output none
az webapp restart --resource-group "$group" --name "$web" --slot staging
ready "$(host --slot staging)"
az webapp deployment slot swap --resource-group "$group" --name "$web" --slot staging --target-slot production
ready "$(host)"
az webapp config set --resource-group "$group" --name "$worker" --linux-fx-version "DOCKER|$image" --output none
az webapp restart --resource-group "$group" --name "$worker"
