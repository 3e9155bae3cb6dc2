using 'main.bicep'

param environment = 'prod'
// The image that runs now: set by the pipeline, so that the infrastructure's step never changes a release.
param image = readEnvironmentVariable('IMAGE')
param registryName = 'crlondonvru'
param registryResourceGroup = 'rg-londonvru-shared'
// The group's object id in your directory.
param sqlAdministrators = { name: 'LondonVRU database administrators (prod)', objectId: readEnvironmentVariable('SQL_ADMINISTRATORS') }
param hostNames = ['londonvru.example']
param publicAddress = 'https://londonvru.example'
param alertEmail = 'londonvru-team@example.org'
param planSize = { name: 'P1v3', instances: 3 }
param databaseSize = { name: 'GP_Gen5', tier: 'GeneralPurpose', capacity: 2 }
param mail = { host: 'smtp.example.org', port: 587, user: 'londonvru', from: 'londonvru@example.org' }
