#!/usr/bin/env bash
# Brings the database up to date, as the pipeline's own principal: migrate.sh GROUP SERVER FOLDER
# The agent's address is let in for as long as that takes.
set -euo pipefail
group=$1 server=$2 folder=$3
rule=agent-${BUILD_BUILDID:-$$}
address=$(curl -fsS https://api.ipify.org)

close() { az sql server firewall-rule delete --resource-group "$group" --server "$server" --name "$rule" --output none; }
trap close EXIT
az sql server firewall-rule create --resource-group "$group" --server "$server" --name "$rule" \
  --start-ip-address "$address" --end-ip-address "$address" --output none

export LondonVRU__Data=${AGENT_TEMPDIRECTORY:-/tmp}/data
export LondonVRU__Database__Provider=SqlServer
# "Default" finds the sign-in of the Azure CLI.
export LondonVRU__Database__ConnectionString="Server=tcp:$server.database.windows.net;Database=londonvru;Encrypt=True;Authentication=Active Directory Default;Connect Timeout=60"
dotnet "$folder/LondonVRU.Web.dll" migrate
