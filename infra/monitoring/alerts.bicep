// What somebody is told about, and when. A module of bicep/main.bicep. Every rule here asks for somebody to do something;
// what is only interesting is a query beside this file.
param name string
param location string
param tags object
param email string
param workspaceId string
param insightsId string
param webId string
param workerId string
param databaseId string
param readyAddress string

resource team 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'LondonVRU'
    enabled: true
    emailReceivers: [{ name: 'team', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// From outside, every five minutes, from three places.
resource ready 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'ready-${name}'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'ready-${name}'
    Name: 'Ready'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-ru-msa-edge' }, { Id: 'emea-se-sto-edge' }, { Id: 'emea-gb-db3-azr' }]
    Request: { RequestUrl: readyAddress, HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource down 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'down-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The service is not ready as seen from two places: docs/runbooks/incident.md, Down.'
    severity: 0
    enabled: true
    scopes: [ready.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: ready.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: team.id }]
  }
}

// The worker has no outside; the platform asks its health.
resource workerDown 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'worker-down-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The worker is not healthy: letters and jobs wait. Nothing is lost.'
    severity: 2
    enabled: true
    scopes: [workerId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'health'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'HealthCheckStatus'
          metricNamespace: 'Microsoft.Web/sites'
          operator: 'LessThan'
          threshold: 100
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: team.id }]
  }
}

resource databaseFull 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'database-full-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The database has used more than four fifths of its space.'
    severity: 2
    enabled: true
    scopes: [databaseId]
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'space'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'storage_percent'
          metricNamespace: 'Microsoft.Sql/servers/databases'
          operator: 'GreaterThan'
          threshold: 80
          timeAggregation: 'Maximum'
        }
      ]
    }
    actions: [{ actionGroupId: team.id }]
  }
}

// Rules over logs: the query beside this file, and how many rows of it are too many.
var rules = [
  {
    name: 'faults'
    description: 'Answers of 500 and above: docs/runbooks/incident.md.'
    query: loadTextContent('faults.kql')
    severity: 1
    window: 'PT5M'
    scope: webId
    over: 0
  }
  {
    name: 'worker-errors'
    description: 'The worker logged an error.'
    query: loadTextContent('errors.kql')
    severity: 2
    window: 'PT15M'
    scope: workerId
    over: 0
  }
  {
    name: 'letters'
    description: 'More than ten letters were not sent within an hour. They are tried again for about two days.'
    query: '${loadTextContent('letters.kql')}\n| where level == "Warning" and message has "was not sent"'
    severity: 2
    window: 'PT1H'
    scope: workerId
    over: 10
  }
  {
    name: 'doors'
    description: 'One address was refused more than two hundred times in a quarter of an hour.'
    query: '${loadTextContent('refusals.kql')}\n| where ScStatus in (401, 403, 404) and refusals > 200'
    severity: 2
    window: 'PT15M'
    scope: webId
    over: 0
  }
]

resource overLogs 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [for rule in rules: {
  name: '${rule.name}-${name}'
  location: location
  tags: tags
  properties: {
    displayName: '${rule.name} ${name}'
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: rule.window
    windowSize: rule.window
    criteria: {
      allOf: [
        {
          query: '${rule.query}\n| where _ResourceId =~ "${rule.scope}"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: rule.over
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    autoMitigate: true
    actions: { actionGroups: [team.id] }
  }
}]
