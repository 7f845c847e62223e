public import TemporaryFiles

extension TemporaryFile: ZipWritable {}
