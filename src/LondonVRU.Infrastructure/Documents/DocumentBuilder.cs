using System.Text;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Gathers a document's blocks and keeps <see cref="DocumentLimits"/> on the way.</summary>
internal sealed class DocumentBuilder
{
    private readonly List<SourceBlock> blocks = [];
    private readonly List<string> notes = [];
    private SourceTable? marks;
    private int rows;

    public void Note(string sentence)
    {
        if (!notes.Contains(sentence, StringComparer.Ordinal))
        {
            notes.Add(sentence);
        }
    }

    public void Heading(int level, string text)
    {
        if (Clean(text) is { Length: > 0 } clean)
        {
            Add(new SourceHeading(level, clean));
        }
    }

    public void Paragraph(string text, ParagraphMark mark, bool bold)
    {
        if (Clean(text) is { Length: > 0 } clean)
        {
            Add(new SourceParagraph(clean, mark, bold));
        }
    }

    /// <summary>Counts a row with something in it, over all tables.</summary>
    public void CountRow()
    {
        if (++rows > DocumentLimits.Rows)
        {
            throw ImportRefusals.TooManyRows();
        }
    }

    /// <summary>Keeps the sheet by which the service knows its own workbook.</summary>
    public void Marks(SourceTable? table) => marks = table;

    public void Table(TableBuilder table)
    {
        if (table.Build() is { } built)
        {
            Add(built);
        }
    }

    public SourceDocument Build(string fileName, string kind) => new(fileName, kind, blocks, notes) { Marks = marks };

    /// <summary>White space within a line becomes one space, empty lines go, control characters go; the words stay as they are.</summary>
    public static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        var space = false;
        var line = false;
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\v' or '\u2028' or '\u2029')
            {
                line = true;
            }
            else if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff')
            {
                space |= c is not ('\u200b' or '\ufeff');
            }
            else if (!char.IsControl(c) && c is not ('\u202a' or '\u202b' or '\u202c' or '\u202d' or '\u202e' or '\u2066' or '\u2067' or '\u2068' or '\u2069' or '\u00ad'))
            {
                // Signs that turn the direction of writing round can make words read as others; the letters themselves keep theirs.
                if (clean.Length > 0)
                {
                    clean.Append(line ? "\n" : space ? " " : "");
                }

                clean.Append(c);
                space = false;
                line = false;
            }
        }

        return clean.ToString();
    }

    private void Add(SourceBlock block)
    {
        if (blocks.Count >= DocumentLimits.Blocks)
        {
            throw ImportRefusals.TooMuchText();
        }

        blocks.Add(block);
    }
}
