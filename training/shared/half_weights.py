"""An ONNX model with half-precision weights that are cast back to float32 when it is loaded."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def halve(model):
    """Large weights as float16 with a Cast behind each: half the file, the same float32 arithmetic."""
    graph, casts = model.graph, []
    for weight in graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.dtype == np.float32 and values.size >= 256:
            name = weight.name
            weight.CopyFrom(numpy_helper.from_array(values.astype(np.float16), name + '.half'))
            casts.append(helper.make_node('Cast', [name + '.half'], [name], to=TensorProto.FLOAT))
    nodes = casts + list(graph.node)
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    return model
