using 'main.bicep'

param environment = 'dev'
// The image that runs now: set by the pipeline, so that the infrastructure's step never changes a release.
param image = readEnvironmentVariable('IMAGE')
param registryName = 'crlondonvru'
param registryResourceGroup = 'rg-londonvru-shared'
// The group's object id in your directory.
param sqlAdministrators = { name: 'LondonVRU database administrators (dev)', objectId: readEnvironmentVariable('SQL_ADMINISTRATORS') }
param hostNames = []
param publicAddress = 'https://app-londonvru-dev.azurewebsites.net'
param alertEmail = 'londonvru-team@example.org'
param planSize = { name: 'P0v3', instances: 1 }
param databaseSize = { name: 'S0', tier: 'Standard', capacity: 10 }
param mail = { host: 'smtp.example.org', port: 587, user: 'londonvru', from: 'londonvru@example.org' }
