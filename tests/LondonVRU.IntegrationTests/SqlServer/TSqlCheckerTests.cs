namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>The judge is judged: planted faults are found, and what EF Core writes is not complained of.</summary>
public sealed class TSqlCheckerTests
{
    private readonly TSqlChecker checker = new("CREATE TABLE [Plans] ([Id] int NOT NULL, [Title] nvarchar(50) NOT NULL, [Due] datetime2 NULL); CREATE TABLE [Steps] ([Id] int NOT NULL, [PlanId] int NOT NULL);");

    [Theory]
    [InlineData("SELECT [p].[Titel] FROM [Plans] AS [p]", "no column p.Titel")]
    [InlineData("SELECT [Titel] FROM [Plans]", "no column Titel")]
    [InlineData("SELECT 1 FROM [Planns]", "no table dbo.Planns")]
    [InlineData("SELECT 1 FROM [Plans] AS [p] WHERE [q].[Id] = 1", "no column q.Id")]
    [InlineData("SELECT [Id] FROM [Plans] AS [p] INNER JOIN [Steps] AS [s] ON [s].[PlanId] = [p].[Id]", "ambiguous Id")]
    [InlineData("SELECT strftime('%Y', [Due]) FROM [Plans]", "no function strftime")]
    [InlineData("SELECT julianday([Due]) FROM [Plans]", "no function julianday")]
    [InlineData("SELECT LENGTH([Title]) FROM [Plans]", "no function LENGTH")]
    [InlineData("SELECT [Id] FROM [Plans] LIMIT 1", "Incorrect syntax")]
    [InlineData("SELECT [Title] || 'x' FROM [Plans]", "Incorrect syntax")]
    [InlineData("SELECT [Title] GLOB 'x*' FROM [Plans]", "Incorrect syntax")]
    [InlineData("INSERT OR IGNORE INTO [Plans] ([Id]) VALUES (1)", "Incorrect syntax")]
    [InlineData("PRAGMA foreign_keys = 1", "Incorrect syntax")]
    [InlineData("UPDATE [p] SET [p].[Titel] = N'x' FROM [Plans] AS [p]", "no column p.Titel")]
    [InlineData("INSERT INTO [Plans] ([Id], [Titel]) VALUES (1, N'x')", "no column Titel")]
    [InlineData("DELETE FROM [p] FROM [Plans] AS [p] WHERE [p].[Titel] = N'x'", "no column p.Titel")]
    [InlineData("SELECT CAST([Title] AS text2) FROM [Plans]", "no type text2")]
    [InlineData("CREATE INDEX [IX] ON [Plans] ([Titel])", "no column dbo.Plans.Titel")]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL, CONSTRAINT [PK] PRIMARY KEY ([Ident]))", "no column dbo.A.Ident")]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL, CONSTRAINT [FK] FOREIGN KEY ([Id]) REFERENCES [Plans] ([Ident]))", "no column dbo.Plans.Ident")]
    public void A_planted_fault_is_found(string sql, string complaint) =>
        Assert.Contains(complaint, Assert.Throws<TSqlException>(() => checker.Check(sql)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT [p].[Id], [p].[Title] AS [Name] FROM [Plans] AS [p] ORDER BY [Name]")]
    [InlineData("SELECT TOP(1) [p].[Id] FROM [Plans] AS [p] WHERE EXISTS (SELECT 1 FROM [Steps] AS [s] WHERE [s].[PlanId] = [p].[Id])")]
    [InlineData("SELECT [x].[Id] FROM (SELECT [p].[Id] FROM [Plans] AS [p] ORDER BY [p].[Id] OFFSET @a ROWS FETCH NEXT @b ROWS ONLY) AS [x]")]
    [InlineData("SELECT [p].[Id] FROM [Plans] AS [p] WHERE [p].[Id] IN (SELECT [i].[value] FROM OPENJSON(@ids) WITH ([value] int '$') AS [i])")]
    [InlineData("SELECT DATEDIFF(day, [p].[Due], GETUTCDATE()) FROM [Plans] AS [p]")]
    [InlineData("UPDATE [p] SET [p].[Title] = @t FROM [Plans] AS [p] WHERE [p].[Id] = @i")]
    [InlineData("UPDATE [Plans] SET [Title] = @t OUTPUT 1 WHERE [Id] = @i")]
    [InlineData("MERGE [Plans] USING (VALUES (@a, @b, 0)) AS i ([Id], [Title], _Position) ON 1=0 WHEN NOT MATCHED THEN INSERT ([Id], [Title]) VALUES (i.[Id], i.[Title]) OUTPUT INSERTED.[Id], i._Position;")]
    [InlineData("WITH [c] AS (SELECT [Id] FROM [Plans]) SELECT [c].[Id] FROM [c]")]
    public void What_is_right_passes(string sql) => checker.Check(sql);
}
