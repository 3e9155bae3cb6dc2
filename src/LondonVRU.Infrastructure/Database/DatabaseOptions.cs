using System.ComponentModel.DataAnnotations;

namespace LondonVRU.Infrastructure.Database;

public enum DatabaseProvider
{
    /// <summary>One file, embedded: the default.</summary>
    Sqlite,
    SqlServer,
}

/// <summary>Section LondonVRU:Database of the settings.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "LondonVRU:Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Needed for SQL Server. On SQLite null means the file londonvru.db in the data folder.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>SQL Server: statements a round trip, 1 to 1000; null leaves it to EF Core.</summary>
    [Range(1, 1000)]
    public int? MaxBatchSize { get; set; }

    /// <summary>SQL Server: what the queries are written for.</summary>
    [Range(130, 170)]
    public int CompatibilityLevel { get; set; } = 150;
}

/// <summary>Section LondonVRU of the settings: where the embedded defaults keep their files.</summary>
public sealed class DataOptions
{
    public const string Section = "LondonVRU";

    /// <summary>Folder of the database file, keys and mail drop; made if missing.</summary>
    [Required]
    public string Data { get; set; } = "data";

    public string PathOf(string name) => Path.Combine(Path.GetFullPath(Data), name);
}
