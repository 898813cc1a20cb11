using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Rubric.Engine.Tests;

/// <summary>Looks for floating point in a compiled library: in its instructions, its signatures, and those of all that it calls.</summary>
internal sealed class IntermediateLanguage
{
    private static readonly Dictionary<int, OpCode> _opCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => (int)(ushort)o.Value);

    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly List<string> _found = [];

    private IntermediateLanguage(PEReader image) => (_image, _metadata) = (image, image.GetMetadataReader());

    /// <summary>How many method bodies were read; so that a test knows that there was something to find.</summary>
    public int Bodies { get; private set; }

    public IReadOnlyList<string> FloatingPoint => _found;

    public static IntermediateLanguage Of(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var language = new IntermediateLanguage(image);
        language.ReadTypes();
        language.ReadReferences();
        return language;
    }

    private void ReadTypes()
    {
        foreach (var handle in _metadata.FieldDefinitions)
        {
            var field = _metadata.GetFieldDefinition(handle);
            Check(field.DecodeSignature(FloatFinder.Instance, null), $"field {_metadata.GetString(field.Name)}");
        }
        foreach (var handle in _metadata.PropertyDefinitions)
        {
            var property = _metadata.GetPropertyDefinition(handle);
            Check(property.DecodeSignature(FloatFinder.Instance, null), $"property {_metadata.GetString(property.Name)}");
        }
        foreach (var handle in _metadata.MethodDefinitions)
        {
            var method = _metadata.GetMethodDefinition(handle);
            string name = $"{_metadata.GetString(_metadata.GetTypeDefinition(method.GetDeclaringType()).Name)}.{_metadata.GetString(method.Name)}";
            Check(method.DecodeSignature(FloatFinder.Instance, null), $"signature of {name}");
            if (method.RelativeVirtualAddress != 0)
            {
                ReadBody(_image.GetMethodBody(method.RelativeVirtualAddress), name);
            }
        }
    }

    private void ReadReferences()
    {
        foreach (var handle in _metadata.MemberReferences)
        {
            var member = _metadata.GetMemberReference(handle);
            string name = _metadata.GetString(member.Name);
            if (member.GetKind() == MemberReferenceKind.Field)
            {
                Check(member.DecodeFieldSignature(FloatFinder.Instance, null), $"use of {name}");
            }
            else
            {
                Check(member.DecodeMethodSignature(FloatFinder.Instance, null), $"call of {name}");
            }
        }
        for (int row = 1; row <= _metadata.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var method = _metadata.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
            Check(method.DecodeSignature(FloatFinder.Instance, null).Contains(true), $"generic call {row}");
        }
        for (int row = 1; row <= _metadata.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var type = _metadata.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row));
            Check(type.DecodeSignature(FloatFinder.Instance, null), $"generic type {row}");
        }
        foreach (var handle in _metadata.TypeReferences)
        {
            Check(FloatFinder.Instance.GetTypeFromReference(_metadata, handle, 0), "type reference");
        }
    }

    private void ReadBody(MethodBodyBlock body, string name)
    {
        Bodies++;
        if (!body.LocalSignature.IsNil)
        {
            var locals = _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(FloatFinder.Instance, null);
            Check(locals.Contains(true), $"local of {name}");
        }
        var reader = body.GetILReader();
        while (reader.RemainingBytes > 0)
        {
            int code = reader.ReadByte();
            if (code == 0xFE)
            {
                code = 0xFE00 | reader.ReadByte();
            }
            var instruction = _opCodes[code];
            Check(IsFloating(instruction), $"{instruction.Name} in {name}");
            Skip(instruction.OperandType, ref reader);
        }
    }

    private static bool IsFloating(OpCode instruction) =>
        instruction.Name!.Split('.').Any(part => part is "r4" or "r8" or "r" or "ckfinite");

    private static void Skip(OperandType operand, ref BlobReader reader)
    {
        int length = operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => reader.ReadInt32() * 4,
            _ => 4,
        };
        reader.Offset += length;
    }

    private void Check(MethodSignature<bool> signature, string where) =>
        Check(signature.ReturnType || signature.ParameterTypes.Contains(true), where);

    private void Check(bool isFloating, string where)
    {
        if (isFloating)
        {
            _found.Add(where);
        }
    }

    /// <summary>Says of every type in a signature whether it is, or is made of, a floating-point type.</summary>
    private sealed class FloatFinder : ISignatureTypeProvider<bool, object?>
    {
        public static FloatFinder Instance { get; } = new();

        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode is PrimitiveTypeCode.Single or PrimitiveTypeCode.Double;

        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            return reader.GetString(type.Namespace) == "System" && reader.GetString(type.Name) is "Single" or "Double" or "Half";
        }

        public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => genericType || typeArguments.Contains(true);

        public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

        public bool GetByReferenceType(bool elementType) => elementType;

        public bool GetPointerType(bool elementType) => elementType;

        public bool GetPinnedType(bool elementType) => elementType;

        public bool GetSZArrayType(bool elementType) => elementType;

        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

        public bool GetFunctionPointerType(MethodSignature<bool> signature) => signature.ReturnType || signature.ParameterTypes.Contains(true);

        public bool GetGenericMethodParameter(object? genericContext, int index) => false;

        public bool GetGenericTypeParameter(object? genericContext, int index) => false;

        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => false;

        public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }
}
