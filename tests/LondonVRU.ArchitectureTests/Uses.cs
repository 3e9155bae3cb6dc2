using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace LondonVRU.ArchitectureTests;

/// <summary>Which of our types use which members, read from the compiled code: also what stands in an expression for the database.</summary>
internal static class Uses
{
    private static readonly FrozenDictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    private static readonly Lazy<IReadOnlyList<(Type User, MemberInfo Used)>> All = new(() => [.. Sources.All.SelectMany(Of)]);

    /// <summary>The full names of the types (of those within another, the other's) that use a member.</summary>
    public static IReadOnlyList<string> Of(Func<MemberInfo, bool> member) =>
        [.. All.Value.Where(use => member(use.Used)).Select(use => use.User.FullName!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Those that use a type: take it, make it, call it.</summary>
    public static IReadOnlyList<string> OfType(Type type) =>
        [.. Of(member => Same(member.DeclaringType, type) || Same(member as Type, type))
            .Concat(Sources.Types(Sources.All).Where(user => Members(user).Any(used => Same(used, type))).Select(user => Sources.Outermost(user).FullName!))
            .Distinct().Order(StringComparer.Ordinal)];

    private static bool Same(Type? used, Type type) => used is not null && (used == type || (used.IsGenericType && used.GetGenericTypeDefinition() == type));

    private static IEnumerable<Type> Members(Type user) => user
        .GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(constructor => constructor.GetParameters())
        .Concat(user.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).SelectMany(method => method.GetParameters()))
        .Select(parameter => parameter.ParameterType);

    private static IEnumerable<(Type User, MemberInfo Used)> Of(Assembly assembly)
    {
        const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in assembly.GetTypes())
        {
            foreach (var method in type.GetMethods(Every).Cast<MethodBase>().Concat(type.GetConstructors(Every)))
            {
                foreach (var used in Of(method))
                {
                    yield return (Sources.Outermost(type), used);
                }
            }
        }
    }

    private static IEnumerable<MemberInfo> Of(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)((code[at] << 8) | code[at + 1])) : code[at];
            var opcode = Codes[value];
            at += opcode.Size;
            if (opcode.OperandType is OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineField)
            {
                var types = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
                var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
                if (method.Module.ResolveMember(BitConverter.ToInt32(code, at), types, arguments) is { } member)
                {
                    yield return member;
                }
            }

            at += opcode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
