using System.Text;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>A letter as plain text.</summary>
internal static class LetterText
{
    /// <summary>Columns, so that it reads well in any window.</summary>
    private const int Width = 72;

    public static string Of(LetterContent letter)
    {
        var text = new StringBuilder();
        Write(text, letter.Heading, "");
        text.AppendLine();
        if (letter.Lead.Length > 0)
        {
            Write(text, letter.Lead, "");
            text.AppendLine();
        }

        foreach (var row in letter.Rows)
        {
            Write(text, row.Place, "");
            foreach (var line in row.Lines)
            {
                Write(text, line, "  ");
            }

            if (row.Address is not null)
            {
                text.Append("  ").AppendLine(row.Address);
            }

            text.AppendLine();
        }

        text.Append(letter.Button).AppendLine(":").AppendLine(letter.Address).AppendLine();
        Write(text, letter.Ask, "");
        text.AppendLine().AppendLine("-- ");
        Write(text, letter.Footer, "");
        if (letter.Choose is not null)
        {
            text.AppendLine("How often you get letters:").AppendLine(letter.Choose);
        }

        if (letter.Stop is not null)
        {
            text.AppendLine("No more news by e-mail:").AppendLine(letter.Stop);
        }

        return text.ToString().ReplaceLineEndings("\r\n");
    }

    private static void Write(StringBuilder text, string words, string indent)
    {
        var column = 0;
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                text.AppendLine();
                column = 0;
            }

            text.Append(column == 0 ? indent : " ").Append(word);
            column += (column == 0 ? indent.Length : 1) + word.Length;
        }

        text.AppendLine();
    }
}
