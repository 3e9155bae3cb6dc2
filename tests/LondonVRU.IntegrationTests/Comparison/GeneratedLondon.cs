using System.Globalization;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using LondonVRU.IntegrationTests.Arrange;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>Ten years of 33 boroughs with 100 actions each, put straight into the tables, and kept beside them to be counted by hand.</summary>
public sealed class GeneratedLondon : IAsyncLifetime
{
    public const int Quarters = 40;
    public const int Actions = 100;

    private static readonly ActionStatus?[] Statuses = [null, .. Enum.GetValues<ActionStatus>().Select(status => (ActionStatus?)status)];

    private readonly Random random = new(20261128);

    /// <summary>One line of a review.</summary>
    /// <param name="Ends">Null if it names no day.</param>
    internal sealed record Line(int Action, int Theme, bool IsEssential, ActionStatus? Status, bool Asks, DateOnly? Updated, DateOnly? Ends);

    /// <param name="Money">Pence: planned and spent; either may not be said.</param>
    /// <param name="Asks">As a whole, and with themes.</param>
    internal sealed record Review(int DaysLate, int Asks, IReadOnlyList<(long? Planned, long? Spent)> Money, IReadOnlyList<Line> Lines);

    /// <param name="TakenUp">Codes of template actions that apply.</param>
    internal sealed record Plan(IReadOnlySet<string> TakenUp, int Actions, int Local);

    public Vru Vru { get; } = new();

    public IReadOnlyList<Quarter> Rounds { get; private set; } = [];

    /// <summary>Names, by the alphabet.</summary>
    public IReadOnlyList<string> Boroughs { get; private set; } = [];

    public int Themes { get; private set; }

    /// <summary>Options of the menu, by code.</summary>
    public IReadOnlyList<string> Menu { get; private set; } = [];

    /// <summary>By quarter and borough; nothing where none came.</summary>
    internal Dictionary<(int Round, string Borough), Review> Reviews { get; } = [];

    internal Dictionary<string, Plan> Plans { get; } = [];

    /// <summary>How many lines of progress lie in the table.</summary>
    public int Lines => Reviews.Values.Sum(review => review.Lines.Count);

    public async Task InitializeAsync()
    {
        await Vru.InitializeAsync();
        Rounds = [.. Enumerable.Range(0, Quarters).Select(index => ((2026 * 4) + 2) - (Quarters - 1) + index).Select(at => new Quarter(at / 4, (at % 4) + 1))];
        foreach (var round in Rounds)
        {
            await Vru.OpenCycle(round.Code);
        }

        Vru.Clock.MoveTo(new DateOnly(2027, 1, 29), new TimeOnly(10, 0));
        await using var london = await Vru.In("london");
        var edition = await london.Db.Editions.AsNoTracking().Include(own => own.Themes).ThenInclude(theme => theme.Actions).SingleAsync(own => own.StartYear == 2026);
        var boroughs = await london.Db.Tenants.AsNoTracking().Where(tenant => tenant.Kind == TenantKind.Borough).OrderBy(tenant => tenant.Name).ToListAsync();
        List<Theme> themes = [.. edition.Themes.OrderBy(theme => theme.Number)];
        List<TemplateAction> template = [.. themes.SelectMany(theme => theme.Actions)];
        (Themes, Boroughs) = (themes.Count, [.. boroughs.Select(borough => borough.Name)]);
        Menu = [.. template.Where(action => action.Kind == TemplateActionKind.MenuOption).Select(action => action.Code)];
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Vru.Data, "londonvru.db")};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        foreach (var borough in boroughs)
        {
            var writer = new Writer(connection, transaction, borough.Id.Value);
            WritePlan(writer, borough.Name, template);
            WriteReviews(writer, borough.Name, themes);
        }

        await transaction.CommitAsync();
    }

    public Task DisposeAsync() => Vru.DisposeAsync();

    private void WritePlan(Writer writer, string borough, List<TemplateAction> template)
    {
        var submission = writer.Submission("Plan", 2026, null, new(2026, 4, 20), null, null);
        HashSet<string> taken = [];
        var local = 0;
        var chosen = template.Where(_ => random.Next(2) == 0).Take(Actions / 2).ToList();
        for (var number = 0; number < Actions; number++)
        {
            var option = number < chosen.Count ? chosen[number] : null;
            var applies = option is null || random.Next(10) > 0;
            local += option is null ? 1 : 0;
            if (option is not null && applies)
            {
                taken.Add(option.Code);
            }

            writer.Action(submission, option?.ThemeId.Value ?? template[0].ThemeId.Value, number + 1, option is null ? "Local" : option.Kind == TemplateActionKind.Essential ? "Essential" : "MenuOption", option?.Id.Value, applies ? null : "Not here");
        }

        Plans[borough] = new(taken, Actions, local);
    }

    private void WriteReviews(Writer writer, string borough, List<Theme> themes)
    {
        Guid[] ids = [.. Enumerable.Range(0, Actions).Select(_ => Guid.CreateVersion7())];
        for (var round = 0; round < Quarters; round++)
        {
            if (random.Next(12) == 0)
            {
                continue;
            }

            var quarter = Rounds[round];
            var (late, asksWhole) = (random.Next(4) == 0 ? random.Next(1, 20) : 0, random.Next(8) == 0);
            var submission = writer.Submission("Review", quarter.StartYear, quarter.Code, quarter.LastDay.AddDays(10), late, asksWhole ? "A hand" : null);
            var asking = 0;
            foreach (var theme in themes)
            {
                var asks = random.Next(20) == 0;
                asking += asks ? 1 : 0;
                writer.Theme(submission, theme, asks ? "With this" : null);
            }

            (long? Planned, long? Spent)[] money = [(random.Next(1, 9_000_000), random.Next(9_000_000)), (random.Next(9_000_000), null), (null, random.Next(9_000_000))];
            Array.ForEach(money, line => writer.Money(submission, line.Planned, line.Spent));
            List<Line> lines = [];
            for (var action = 0; action < Actions; action++)
            {
                var line = new Line(
                    action, action % themes.Count, action < 20, Statuses[random.Next(Statuses.Length)], random.Next(15) == 0,
                    random.Next(6) switch { 0 => null, 1 => quarter.FirstDay.AddDays(-random.Next(1, 90)), _ => quarter.FirstDay.AddDays(random.Next(80)) },
                    random.Next(5) == 0 ? null : quarter.FirstDay.AddDays(random.Next(-120, 400)));
                lines.Add(line);
                writer.Line(submission, ids[action], themes[line.Theme].Id.Value, line);
            }

            Reviews[(round, borough)] = new(late, (asksWhole ? 1 : 0) + asking, money, lines);
        }
    }

    /// <summary>Rows of one borough, as a submission leaves them.</summary>
    private sealed class Writer(SqliteConnection connection, SqliteTransaction transaction, Guid tenant)
    {
        private readonly Dictionary<string, SqliteCommand> commands = [];

        public Guid Submission(string kind, int year, string? cycle, DateOnly day, int? daysLate, string? help)
        {
            var id = Guid.CreateVersion7();
            Insert(
                "Submissions", ("Id", id), ("TenantId", tenant), ("Visibility", "London"), ("Kind", kind), ("StartYear", year), ("CycleCode", cycle), ("VersionNumber", 1), ("SubmittedAt", At(day)),
                ("SubmittedBy", "Coordinator"), ("SignedOffBy", "Chair"), ("DaysLate", daysLate), ("HelpWanted", help));
            return id;
        }

        public void Theme(Guid submission, Theme theme, string? help) => Insert(
            "SubmittedThemes", ("SubmissionId", submission), ("ThemeId", theme.Id.Value), ("TenantId", tenant), ("Visibility", "London"), ("Number", theme.Number), ("Name", theme.Name), ("IsCarried", 0),
            ("HelpWanted", help), ("RestrictedCount", 0));

        public void Money(Guid submission, long? planned, long? spent) => Insert(
            "SubmittedSpend", ("SubmissionId", submission), ("LineId", Guid.CreateVersion7()), ("TenantId", tenant), ("Visibility", "London"), ("What", "Work"), ("Planned", planned), ("Spent", spent));

        public void Action(Guid submission, Guid theme, int number, string origin, Guid? template, string? doesNotApply) => Insert(
            "SubmittedActions", ("SubmissionId", submission), ("ActionId", Guid.CreateVersion7()), ("TenantId", tenant), ("Visibility", "London"), ("ThemeId", theme), ("Number", number), ("Text", "Something"),
            ("Origin", origin), ("TemplateActionId", template), ("StartAsWritten", ""), ("EndAsWritten", ""), ("Weighting", "Medium"), ("DoesNotApplyBecause", doesNotApply));

        public void Line(Guid submission, Guid action, Guid theme, Line line) => Insert(
            "SubmittedProgress", ("SubmissionId", submission), ("ActionId", action), ("ThreadId", action), ("TenantId", tenant), ("Visibility", "London"), ("ThemeId", theme), ("Number", line.Action + 1), ("Text", "Something"),
            ("IsEssential", line.IsEssential ? 1 : 0), ("Status", line.Status?.ToString()), ("HelpWanted", line.Asks ? "With this" : null), ("UpdatedAt", line.Updated is { } day ? At(day) : null), ("EndAsWritten", ""),
            ("EndsOn", line.Ends?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        /// <summary>Noon in London is on the same day in UTC, summer and winter.</summary>
        private static string At(DateOnly day) => $"{day:yyyy-MM-dd} 11:30:00";

        private void Insert(string table, params (string Column, object? Value)[] row)
        {
            if (!commands.TryGetValue(table, out var command))
            {
                command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = $"INSERT INTO {table} ({string.Join(", ", row.Select(cell => cell.Column))}) VALUES ({string.Join(", ", row.Select(cell => $"${cell.Column}"))})";
                Array.ForEach(row, cell => command.Parameters.Add(new SqliteParameter { ParameterName = $"${cell.Column}" }));
                commands[table] = command;
            }

            for (var index = 0; index < row.Length; index++)
            {
                command.Parameters[index].Value = row[index].Value ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }
}
