#!/usr/bin/env bash
# Shows or makes what bicep says: infrastructure.sh what-if|create ENVIRONMENT IMAGE
# The image that runs now stays; IMAGE is only for an environment's first time.
set -euo pipefail
what=$1 environment=$2 first=$3
group=rg-londonvru-$environment

running=$(az webapp config show --resource-group "$group" --name "app-londonvru-$environment" --query linuxFxVersion --output tsv 2>/dev/null || true)
case $running in
  DOCKER\|*) IMAGE=${running#DOCKER|} ;;
  *) IMAGE=$first ;;
esac
export IMAGE

az deployment group "$what" --resource-group "$group" --name "londonvru-$(date -u +%Y%m%d-%H%M%S)" --parameters "bicep/$environment.bicepparam"
