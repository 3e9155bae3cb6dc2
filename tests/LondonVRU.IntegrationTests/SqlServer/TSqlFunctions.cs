using System.Collections.Frozen;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>The functions of SQL Server 2019 that EF Core writes or that a migration may use.</summary>
internal static class TSqlFunctions
{
    private static readonly FrozenSet<string> WithDatePart = Words("DATEADD DATEDIFF DATEDIFF_BIG DATEPART DATENAME");

    private static readonly FrozenSet<string> Others = Words("""
        ABS ACOS ASCII ASIN ATAN ATN2 AVG CEILING CHAR CHARINDEX CHECKSUM CONCAT CONCAT_WS COS COT COUNT COUNT_BIG DATALENGTH
        DATEFROMPARTS DATETIME2FROMPARTS DATETIMEOFFSETFROMPARTS DAY DEGREES DENSE_RANK EOMONTH EXP FIRST_VALUE FLOOR FORMAT GETDATE GETUTCDATE
        HASHBYTES ISDATE ISJSON ISNULL ISNUMERIC JSON_MODIFY JSON_QUERY JSON_VALUE LAG LAST_VALUE LEAD LEN LOG LOG10 LOWER LTRIM MAX MIN MONTH
        NCHAR NEWID NEWSEQUENTIALID NTILE OBJECT_ID PATINDEX PERCENTILE_CONT PI POWER QUOTENAME RADIANS RAND RANK REPLACE REPLICATE REVERSE ROUND
        ROW_NUMBER RTRIM SCHEMA_ID SCHEMA_NAME SCOPE_IDENTITY SESSION_CONTEXT SIGN SIN SPACE SQRT SQUARE STDEV STDEVP STR STRING_AGG STUFF
        SUBSTRING SUM SWITCHOFFSET SYSDATETIME SYSDATETIMEOFFSET SYSUTCDATETIME TAN TIMEFROMPARTS TODATETIMEOFFSET TRANSLATE TRIM UNICODE UPPER
        VAR VARP YEAR
        """);

    public static bool Exists(string name) => Others.Contains(name) || WithDatePart.Contains(name);

    /// <summary>Whether the first argument is a word of its own ("day"), not a column.</summary>
    public static bool BeginsWithDatePart(string name) => WithDatePart.Contains(name);

    private static FrozenSet<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
